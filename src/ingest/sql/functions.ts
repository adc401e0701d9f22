/** What the names of functions tell: does one aggregate, does one mask? Names are compared in lower case. */
export interface FunctionNames {
  readonly isMasking: (name: string) => boolean;
}

/** Functions that mask, and those that the patterns match: names with `*` for any characters. */
export function functionNames(patterns: readonly string[] = []): FunctionNames {
  const own = patterns.map(toPattern);
  return { isMasking: (name) => MASKING.test(name) || own.some((pattern) => pattern.test(name)) };
}

/** A name with `*` for any characters, in any case. */
export function toPattern(text: string): RegExp {
  const parts = text.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i');
}

/** Whether a node of the parser's tree, or a function with that name, makes one value of many rows. */
export const isAggregate = (name: string): boolean => AGGREGATES.has(name.toLowerCase().replaceAll('_', ''));

/** Aggregates that, over a window, pick the value of one row. */
export const picksOneRow = (name: string): boolean => PICKING.has(name.toLowerCase().replaceAll('_', ''));

/** Hashes, keyed hashes, encryption, and what calls itself a mask. */
const MASKING = new RegExp(
  '^(' +
    [
      'md[245](_?(hex|binary|digest|number(_(lower|upper)64)?))?',
      'func_sha1|sha|sha_?(1|2|224|256|384|512|512_256)(_(hex|binary))?',
      '(standard_hash|ora_hash|hmac|hashbytes|digest|crypt|hash|hashtext(extended)?|halfmd5|fnv_hash|farm_fingerprint|farmhash64?)(_.*)?',
      '(xx_?hash|murmur_?hash|murmur3|sip_?hash|city_?hash|metro_?hash|spooky_?hash|hash_?agg|java_?hash|blake)[a-z0-9_]*',
      '(aes_|pgp_sym_|pgp_pub_)?encrypt(_.*)?',
      '(data_?)?(mask|masked|masking|redact|tokeni[sz]e|anonymi[sz]e|pseudonymi[sz]e|obfuscate)([_0-9].*)?',
      'surrogate_key|generate_surrogate_key',
    ].join('|') +
    ')$',
  'i',
);

const PICKING = new Set('firstvalue lastvalue nthvalue first last anyvalue lag lead'.split(' '));

const AGGREGATES = new Set(
  `sum count avg mean min max countif sumif avgif minif maxif stddev stddevpop stddevsamp variance varpop varsamp var
  stdev stdevp varp median mode anyvalue first last firstvalue lastvalue nthvalue any anylast arrayagg arrayconcatagg
  arrayuniqueagg groupconcat stringagg listagg list collectlist collectset objectagg mapagg multimapagg jsonagg jsonbagg
  jsonobjectagg jsonbobjectagg jsonarrayagg xmlagg logicaland logicalor booland boolor boolandagg booloragg every some
  bitand bitor bitxor bitandagg bitoragg bitxoragg bitwiseandagg bitwiseoragg bitwisexoragg corr covarpop covarsamp
  regrslope regrintercept regrcount regrr2 regravgx regravgy regrsxx regrsxy regrsyy
  approxdistinct approxcountdistinct approxpercentile approxquantile approxquantiles approxtopk approxtopcount approxtopsum
  percentilecont percentiledisc percentile percentileapprox quantile quantilecont quantiledisc quantiles histogram entropy
  kurtosis skewness skew product geometricmean checksum ratiotoreport argmax argmin maxby minby uniq uniqexact
  grouparray groupuniqarray topk hashagg hllcountinit hllcountmerge hllcountdistinct hll countdistinct sumdistinct
  aggregatefunction withingroup countstar argmaxby fsum favg bitmapagg bitmapbucketnumber`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
