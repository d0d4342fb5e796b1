/** What the command line asks of the program, whether it runs already or is opened for the order. */
import { childrenOrder } from './children/files/orders.ts';
import { forForms } from './children/month/for-forms.ts';
import { recomputeOrder } from './children/regrow/recompute.ts';
import type { Text } from './conversation/run.ts';
import { hooksOrder } from './directory/access/hooks.ts';
import { areasOrder } from './directory/history/area-orders.ts';
import { type OrderDeps, orders } from './directory/orders.ts';
import { keysOrder } from './records/key-orders.ts';
import type { Vault } from './records/vault.ts';
import { figuresOfReports } from './reporting/dhis2/figures.ts';
import { dhis2Order } from './reporting/dhis2/order.ts';
import { recapOrder } from './reporting/files/recap-order.ts';
import { recountOrder } from './reporting/rollup/recount.ts';

type Orders = Record<string, (request: Request) => AsyncIterable<unknown>>;

export function ordersOf(vault: Vault, deps: OrderDeps & { render(text: Text): string; hooksInside: boolean }): Orders {
  const { db } = vault;
  const { secrets, ids, now, render, hooksInside: inside } = deps;
  return {
    ...orders(db, deps),
    keys: keysOrder(vault, now),
    'import-children': childrenOrder(db, { secrets, now, render }),
    recompute: recomputeOrder(db, now),
    recount: recountOrder(db, now),
    areas: areasOrder(db, now),
    hooks: hooksOrder(db, { secrets, ids, now, inside }),
    dhis2: dhis2Order(db, { now, figures: figuresOfReports }),
    recap: recapOrder(db, { now, render, register: forForms }),
  };
}
