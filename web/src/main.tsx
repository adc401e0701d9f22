import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { applyTheme } from './app/theme.ts';

const place = document.getElementById('explorer');
if (place === null) throw new Error('the page has no place for the explorer');
applyTheme();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
