/** A device leaves its account: logged out by itself, or removed by the person on the phone. */
import type { Device } from './accounts.ts';
import { node } from './nodes.ts';

export function unlink(device: Device) {
  device.account.devices.delete(device.id);
  device.connection?.fail(401, node('conflict', { type: 'device_removed' }));
}
