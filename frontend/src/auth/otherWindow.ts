import type { Tokens } from './session'

/** The window in which a person signs in again while the first keeps what is typed. */
export const signInWindowPath = '/desk/sign-in'

const channelName = 'nianbao-sign-in'

export function openSignInWindow(): boolean {
  return window.open(signInWindowPath, channelName, 'popup,width=520,height=680') !== null
}

/** Tells this site's other windows, which alone can hear it, of the new sign-in. */
export function tellOtherWindows(tokens: Tokens) {
  const channel = new BroadcastChannel(channelName)
  // A broadcast channel is heard by this origin only and takes no target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage(tokens)
  channel.close()
}

export function onSignInElsewhere(take: (tokens: Tokens) => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', ({ data }: MessageEvent<Tokens>) => take(data))
  return () => channel.close()
}
