/** The description of the API for programs that make their own clients (OpenAPI 3.1). Written to docs/openapi.json by `npm run names`, and served beside the
 *  tables. It holds no data, so anybody may read it. */
import { type ZodObject, z } from 'zod';
import type { WebTexts } from '../house.ts';
import { mostRows, rowsUsual } from './paging.ts';

interface Described {
  takes: ZodObject;
}

export function openApi(tables: Readonly<Record<string, Described>>, texts: Pick<WebTexts, 'render'>) {
  const say = (id: 'title' | 'about' | 'key' | 'limit' | 'offset' | 'table' | 'list') =>
    texts.render('id', { key: `web/api:${id}` as const });
  const paths = Object.entries(tables).map(([name, { takes }]) => [
    `/api/v1/${name}`,
    {
      get: {
        operationId: name.replace('.', '_'),
        summary: texts.render('id', { key: 'web/api:table', args: { name } }),
        parameters: [
          ...parametersOf(takes),
          paging('limit', say('limit'), rowsUsual, mostRows),
          paging('offset', say('offset'), 0),
        ],
        responses: answers,
      },
    },
  ]);
  return {
    openapi: '3.1.0',
    info: { title: say('title'), description: say('about'), version: '1' },
    servers: [{ url: '/' }],
    security: [{ key: [] }],
    paths: Object.fromEntries([
      ['/api/v1', { get: { operationId: 'tables', summary: say('list'), responses: listAnswers } }],
      ...paths,
    ]),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: say('key') } },
      schemas: { Table: tableSchema, Problem: problemSchema },
    },
  };
}

function parametersOf(takes: ZodObject) {
  const { properties = {}, required = [] } = z.toJSONSchema(takes) as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

const paging = (name: string, description: string, usual: number, maximum?: number) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: { type: 'integer', minimum: 0, default: usual, ...(maximum && { maximum }) },
});

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const problem = (description: string) => ({ description, ...json({ $ref: '#/components/schemas/Problem' }) });
const problems = {
  '400': problem('Bad query'),
  '401': problem('No key, or one that has ended'),
  '403': problem('Not for the holder of the key'),
  '404': problem('No such table'),
  '429': problem('Too many requests'),
};
const answers = {
  '200': {
    description: 'OK',
    headers: { ETag: { schema: { type: 'string' } } },
    ...json({ $ref: '#/components/schemas/Table' }),
  },
  '304': { description: 'Not modified' },
  ...problems,
};
const listAnswers = {
  '200': {
    description: 'OK',
    ...json({ type: 'object', properties: { tables: { type: 'array', items: { type: 'string' } } } }),
  },
  '401': problems['401'],
};

const strings = { type: 'array', items: { type: 'string' } };
const cell = {
  oneOf: [
    { type: ['string', 'number', 'null'] },
    { type: 'object', required: ['held'], properties: { held: { const: true } } },
    {
      type: 'object',
      required: ['numerator', 'denominator', 'percent'],
      properties: {
        numerator: { type: 'number' },
        denominator: { type: 'number' },
        percent: { type: ['number', 'null'] },
      },
    },
  ],
};
const column = {
  type: 'object',
  required: ['name', 'label', 'kind'],
  properties: {
    name: { type: 'string' },
    label: { type: 'string' },
    kind: { enum: ['text', 'count', 'decimal', 'rate', 'day', 'month', 'time'] },
  },
};
const tableSchema = {
  type: 'object',
  required: ['title', 'as_of', 'source', 'notes', 'columns', 'rows', 'next'],
  properties: {
    title: { type: 'string' },
    as_of: { type: 'string', format: 'date-time' },
    source: { type: 'string' },
    notes: strings,
    columns: { type: 'array', items: column },
    rows: { type: 'array', items: { type: 'object', additionalProperties: cell } },
    next: { type: ['string', 'null'], description: 'Path of the next page' },
  },
};
const problemSchema = {
  type: 'object',
  required: ['error', 'message'],
  properties: { error: { type: 'string' }, message: { type: 'string' } },
};
