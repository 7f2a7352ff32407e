// Makes the committed browser bundles. Run once per upgrade: npm ci && npm run build -- <primefaces jar>
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const resources = '../../src/main/webapp/resources';

await bundleViewer();
if (process.argv[2]) {
  recolourTheme(process.argv[2]);
}

/** The read-only BPMN viewer as one script that sets `window.BpmnViewer`, and one style sheet. */
async function bundleViewer() {
  const target = `${resources}/web/bpmn`;
  const { version } = JSON.parse(readFileSync('node_modules/bpmn-js/package.json'));
  mkdirSync(target, { recursive: true });
  const { metafile } = await build({
    stdin: {
      contents: "import Viewer from 'bpmn-js/lib/NavigatedViewer.js'; window.BpmnViewer = Viewer;",
      resolveDir: '.',
    },
    banner: { js: `/*! bpmn-js ${version} NavigatedViewer, licence in LICENSE.txt */` },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    metafile: true,
    outfile: `${target}/bpmn-viewer.js`,
  });
  await build({
    stdin: {
      contents: "@import 'bpmn-js/dist/assets/diagram-js.css'; @import 'bpmn-js/dist/assets/bpmn-js.css';",
      resolveDir: '.',
      loader: 'css',
    },
    bundle: true,
    minify: true,
    outfile: `${target}/bpmn-viewer.css`,
  });
  writeFileSync(`${target}/LICENSE.txt`, licences(metafile));
  writeFileSync(`${target}/VERSION.txt`, [
    `bpmn-js ${version} (NavigatedViewer with its dependencies), https://bpmn.io/toolkit/bpmn-js/`,
    'Licences of it and of what it bundles: LICENSE.txt. That of bpmn-js requires the bpmn.io mark in a diagram to stay visible.',
    'Made by config/web/build.mjs.', ''].join('\n'));
}

/** Name, version and licence text of every package that went into the bundle. */
function licences({ inputs }) {
  const packages = new Set(Object.keys(inputs)
    .map(file => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]).filter(Boolean));
  return [...packages].sort().map(name => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`));
    const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''}\n`;
  }).join('\n----\n\n');
}

/** PrimeFaces' saga theme with its colours replaced by the design tokens of wangju.css. */
function recolourTheme(jar) {
  const target = `${resources}/primefaces-wangju`;
  const tokens = JSON.parse(readFileSync('theme-colours.json'));
  const version = /primefaces-([\d.]+)-/.exec(jar)[1];
  const saga = execFileSync('unzip', ['-p', jar, 'META-INF/resources/primefaces-saga-blue/theme.css'],
    { encoding: 'utf8', maxBuffer: 1 << 24 }).replace(/^\uFEFF/, '');
  const css = Object.entries(tokens).reduce(
    (text, [colour, token]) => text.replace(colourPattern(colour), `var(${token})`), saga);
  mkdirSync(target, { recursive: true });
  writeFileSync(`${target}/theme.css`, `/*! PrimeFaces ${version} saga-blue, MIT, colours by config/web/build.mjs */\n${css}`);
}

function colourPattern(colour) {
  const literal = colour.replace(/[()]/g, '\\$&').replace(/, ?/g, ', ?');
  return new RegExp(`${literal}(?![0-9a-f])`, 'gi');
}
