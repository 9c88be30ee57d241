import { hostname, networkInterfaces } from 'node:os';

/** An address of this machine, and the adapter it is on. */
export interface LocalAddress {
  address: string;
  adapter: string;
  /** Whether nobody but this machine itself reaches it. */
  internal: boolean;
}

/** Where a room may be opened: the addresses of this machine on its networks, and last the one that only itself reaches. */
export function localAddresses(interfaces = networkInterfaces()): LocalAddress[] {
  return Object.entries(interfaces)
    .flatMap(([adapter, list = []]) =>
      list
        // A link-local IPv6 address needs its adapter in the address, which no browser takes.
        .filter(({ address, family, internal }) =>
          family === 'IPv4' ? true : !internal && !/^fe[89ab]/i.test(address),
        )
        .map(({ address, family, internal }) => ({ address, adapter, internal, family })),
    )
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ family: _, ...rest }) => rest);
}

/** By what names a phone may know this machine beside its address: its own, and the one it has in multicast DNS. */
export function ownNames(name = hostname()): string[] {
  const own = name.toLowerCase();
  return [...new Set([own, `${own.split('.')[0]}.local`])];
}

function rank({ internal, family }: { internal: boolean; family: string }): number {
  return internal ? 2 : family === 'IPv4' ? 0 : 1;
}
