// In a frame that nobody sees: where the sign-in server leads back to, for the window around it to take up.
parent.postMessage(location.href, location.origin)
