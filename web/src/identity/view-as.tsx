import { useState, type JSX } from 'react';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './identity-page.module.css';
import { lookAs } from './session.ts';

/** Lets an ADMIN see what other roles see. The server decides what that is. */
export function ViewAs({ roles }: { readonly roles: readonly string[] }): JSX.Element {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Panel title="View as">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length > 0) lookAs(chosen);
        }}
      >
        <fieldset className={styles.roles}>
          <legend className={styles.about}>What do these roles see? Every page then shows it.</legend>
          {roles.map((role) => (
            <label key={role}>
              <input
                type="checkbox"
                checked={chosen.includes(role)}
                onChange={(event) => {
                  setChosen(event.target.checked ? [...chosen, role] : chosen.filter((one) => one !== role));
                }}
              />
              {role}
            </label>
          ))}
        </fieldset>
        <Button type="submit" disabled={chosen.length === 0}>
          View as these
        </Button>
      </form>
    </Panel>
  );
}
