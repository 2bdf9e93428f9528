"""Pictures of docs/editing.md, taken from the real pages; never of anything but its example."""
