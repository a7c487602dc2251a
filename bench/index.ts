/** Runs every benchmark: `npm run bench`, or `npm run bench -- NAME`. */
const benches = ["report", "load", "parse", "hostile", "long", "start", "memory"] as const;

const wanted = process.argv.slice(2);
for (const name of benches) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n# ${name}`);
  await import(`./${name}.ts`);
}
