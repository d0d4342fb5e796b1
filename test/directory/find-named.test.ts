/** People who are searched for by their names, with what people write around them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ofPost } from '../../src/directory/people/find-named.ts';
import { namedLike } from '../../src/texts/reading/alike-names.ts';

const posts = ['kader – Posyandu Melati 1', 'kader – Posyandu Melati 10', 'bidan – Lok Tuan', 'lurah – Guntung'];

test('of namesakes, the one of the post that was told', () => {
  const told = (one: string) => one;
  expect(ofPost(posts, 'Bu Siti kader melati 1', told)).toEqual([posts[0]]);
  expect(ofPost(posts, 'siti dari posyandu Melati 10', told)).toEqual([posts[1]]);
  expect(ofPost(posts, 'Siti, bidan loktuan', told)).toEqual([posts[2]]);
  expect(ofPost(posts, 'Siti', told)).toEqual(posts);
});

test('a post that is none of theirs hides nobody', () => {
  fc.assert(
    fc.property(fc.constantFrom('zorgel', 'melati 7', 'camat'), fc.constantFrom(...posts), (foreign, post) => {
      expect(ofPost([post, 'guru – SD 1'], `Siti ${foreign}`, (one) => one)).toHaveLength(2);
    }),
  );
});

test('names that are heard alike are found, and others are not', () => {
  const near = (typed: string, name: string) => namedLike(typed, [{ name }]).fit;
  expect(near('Norlela', 'Norlaila Batara')).toBe('near');
  expect(near('Noor Leila Batara', 'Norlaila Batara')).toBe('near');
  expect(near('Fausan', 'Ahmad Fauzan')).toBe('near');
  expect(near('Zorgel', 'Norlaila Batara')).toBeUndefined();
});
