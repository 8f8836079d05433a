import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HttpRequest, HttpResponse, Routes } from '@shouwang/http';
import { createAsset } from '../pages/asset.ts';
import { pageLanguage } from '../pages/page-language.ts';
import { pageResponse } from '../pages/page-response.ts';
import { signInStyle, type PageSignIn } from '../pages/sign-in/sign-in-html.ts';
import { pageHtml } from './page-html.ts';
import type { ReadyQuery } from './ready-queries.ts';

const javascript = 'text/javascript; charset=utf-8';
const css = 'text/css; charset=utf-8';

// Wherever npm has put the packages; their `exports` do not list the bundles, so these are found by the manifest.
const require = createRequire(import.meta.url);
const beside = (manifest: string, path: string): string => join(dirname(manifest), path);

const files = {
  '/graphiql/react.js': [beside(require.resolve('react/package.json'), 'umd/react.production.min.js'), javascript],
  '/graphiql/react-dom.js': [
    beside(require.resolve('react-dom/package.json'), 'umd/react-dom.production.min.js'),
    javascript,
  ],
  '/graphiql/graphiql.js': [beside(require.resolve('graphiql/package.json'), 'graphiql.min.js'), javascript],
  '/graphiql/graphiql.css': [beside(require.resolve('graphiql/package.json'), 'graphiql.min.css'), css],
  '/graphiql/page.js': [fileURLToPath(new URL('page/page.js', import.meta.url)), javascript],
  '/graphiql/page.css': [fileURLToPath(new URL('page/page.css', import.meta.url)), css],
} as const satisfies Record<string, readonly [file: string, contentType: string]>;

const assets = {
  styles: ['/graphiql/graphiql.css', '/graphiql/page.css', signInStyle],
  scripts: ['/graphiql/react.js', '/graphiql/react-dom.js', '/graphiql/graphiql.js'],
  page: '/graphiql/page.js',
} satisfies {
  styles: (keyof typeof files | typeof signInStyle)[];
  scripts: (keyof typeof files)[];
  page: keyof typeof files;
};

/** GraphiQL at `/` and `/graphiql`, in the language of the browser, with the ready queries. */
export function createGraphiqlRoutes(readyQueries: () => readonly ReadyQuery[], signIn: PageSignIn): Routes {
  const page = (request: HttpRequest): HttpResponse => {
    const language = pageLanguage(request);
    return pageResponse(language, pageHtml(language, readyQueries(), assets, signIn));
  };
  const served = Object.entries(files).map(([path, [file, contentType]]) => [
    path,
    { GET: createAsset(file, contentType) },
  ]);
  return { '/': { GET: page }, '/graphiql': { GET: page }, ...Object.fromEntries(served) };
}
