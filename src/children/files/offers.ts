import type { Part } from '../../room-parts.ts';
import type { ChildrenDeps, Mending } from '../base/deps.ts';
import { real } from '../base/practice.ts';
import { askBack, leaveFile, takeFileBack } from './batal_impor.ts';
import { type FilesDeps, fileDrop, filePlace, importList } from './impor_anak.ts';
import { fileAdd, fileGo, fileNew, fileNot, fileSame, fileSkip } from './steps.ts';
import { readTableFile } from './table-file.ts';
import { downloadPlaces, downloadVillages, listFile, listWriter } from './unduh_anak.ts';

export function filesOffers({ db, secrets, texts, offerToMend }: ChildrenDeps, mending: Mending) {
  const deps: FilesDeps = {
    secrets,
    offerToMend,
    render:
      ({ person }) =>
      (text) =>
        texts.render(person?.language ?? 'id', text),
  };
  return {
    lookups: { file_villages: downloadVillages, file_places: downloadPlaces({ texts }) },
    effects: { import_list: importList(deps), list_file: listFile, ask_back: real(askBack(deps)) },
    actions: {
      file_place: filePlace(deps),
      file_go: fileGo(deps),
      file_drop: fileDrop,
      file_same: fileSame(deps),
      file_new: fileNew(deps),
      file_skip: fileSkip(deps),
      file_add: fileAdd(deps),
      file_not: fileNot(deps),
      file_back: real(takeFileBack(deps, mending)),
      file_leave: leaveFile,
    },
    writers: { list: listWriter({ db, texts }) },
    takes: { flow: 'children/impor_anak', read: readTableFile },
  } satisfies Part;
}
