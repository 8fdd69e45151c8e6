"""How fast zzplan is, as ratios to the least that its work could take; see README.md."""
