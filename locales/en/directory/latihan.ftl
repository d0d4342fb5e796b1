title = Practice
about = Try without anything being recorded as real.
start = practice

on = Practice begins 🎓 Try everything; nothing is recorded as a real report. To end it, type *latihan* again.
off = Practice has ended. From now on everything is recorded.
