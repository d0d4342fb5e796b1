/** Ordered troubles, of whatever kind: how often each strikes, and with which chance. */
interface Ordered {
  /** How many times; without it: always. */
  count?: number;
  /** 0..1; without it: 1. */
  chance?: number;
}

export function openOrders<Fault extends Ordered>(random: () => number) {
  let ordered: Fault[] = [];
  const strikes = (fault: Fault) => {
    if (fault.chance !== undefined && random() >= fault.chance) return false;
    if (fault.count === undefined) return true;
    fault.count--;
    if (fault.count <= 0) ordered = ordered.filter((other) => other !== fault);
    return true;
  };
  return {
    /** Its `count` tells how often it is still to strike. */
    add: (fault: Fault): Fault => {
      const order = { ...fault };
      ordered.push(order);
      return order;
    },
    clear: () => {
      ordered = [];
    },
    /** The first trouble that is meant and strikes. */
    first: (meant: (fault: Fault) => boolean): Fault | undefined =>
      ordered.find((fault) => meant(fault) && strikes(fault)),
  };
}
