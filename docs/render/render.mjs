// Renders every diagram of processes/ to docs/pictures/ and notes which version of the file each picture shows.
import { createHash } from 'node:crypto';
import { readFile, readdir, mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = fileURLToPath(new URL('.', import.meta.url));
const processes = resolve(here, '../../processes');
const pictures = resolve(here, '../pictures');
const { resolve: installed } = createRequire(import.meta.url);
const viewer = installed('bpmn-js/dist/bpmn-viewer.production.min.js');
// The Modeler writes in Arial. Where that is missing, a wider font would break words apart; Arimo has its widths.
const letters = await readFile(installed('@fontsource/arimo/files/arimo-latin-400-normal.woff2'), 'base64');
const FONT = `@font-face { font-family: Arial; src: url(data:font/woff2;base64,${letters}) }`;

const MARGIN = 20;
const ROOM_FOR_THE_LOGO = 40;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});

try {
  await mkdir(pictures, { recursive: true });
  const manifest = {};
  for (const file of (await readdir(processes)).filter((name) => name.endsWith('.bpmn')).sort()) {
    const diagram = await readFile(join(processes, file));
    await draw(diagram.toString('utf8'), join(pictures, `${basename(file, '.bpmn')}.png`));
    manifest[file] = createHash('sha256').update(diagram).digest('hex');
    console.log(file);
  }
  await writeFile(join(pictures, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
} finally {
  await browser.close();
}

async function draw(xml, picture) {
  const page = await browser.newPage({ deviceScaleFactor: 1.5 });
  try {
    await page.setContent('<body style="margin: 0; background: white"><div id="diagram"></div></body>');
    await page.addStyleTag({ path: join(viewer, '../assets/diagram-js.css') });
    await page.addStyleTag({ path: join(viewer, '../assets/bpmn-js.css') });
    await page.addStyleTag({ content: FONT });
    await page.addScriptTag({ path: viewer });
    const size = await page.evaluate(show, { xml, margin: MARGIN, below: ROOM_FOR_THE_LOGO });
    await page.setViewportSize(size);
    await page.locator('#diagram').screenshot({ path: picture });
  } finally {
    await page.close();
  }
}

/** Runs in the page: shows the diagram at its own size, with the bpmn.io logo below it. */
async function show({ xml, margin, below }) {
  await document.fonts.load('12px Arial');
  const container = document.getElementById('diagram');
  container.style.width = container.style.height = '100px';
  const viewer = new BpmnJS({ container });
  const { warnings } = await viewer.importXML(xml);
  if (warnings.length > 0) {
    throw new Error(warnings.map((warning) => warning.message).join('\n'));
  }
  const canvas = viewer.get('canvas');
  const { x, y, width, height } = canvas.viewbox().inner;
  const size = { width: Math.ceil(width) + 2 * margin, height: Math.ceil(height) + margin + below };
  container.style.width = `${size.width}px`;
  container.style.height = `${size.height}px`;
  canvas.resized();
  canvas.viewbox({ x: x - margin, y: y - margin, ...size });
  return size;
}
