not-yours = Only the kader, bidan and puskesmas of this posyandu can see its children. Their number is in *rekap*.
gone = That child is no longer on the list.
