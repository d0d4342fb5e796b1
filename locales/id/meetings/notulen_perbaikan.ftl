title = Perbaikan notulen
about = Apa yang perlu diperbaiki di notulen.

ask = Ketik nomor permintaannya.
wish = Apa yang perlu diperbaiki? Tulis singkat, kami teruskan ke notulis. Tanpa nama warga, ya.
