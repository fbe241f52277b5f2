//! Times beside the peer.
