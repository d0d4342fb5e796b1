title = Hari buka posyandu
about = Catat hari buka posyandu tiap bulan.
start = hari buka | jadwal posyandu

posyandu = Posyandu mana?
    .none = Tidak ada posyandu di bawah Ibu/Bapak.
day = Hari bukanya sekarang: { $known_day }. Buka tiap kapan? Misalnya *tanggal 12* atau *Rabu kedua*.
unknown = belum dicatat
done = Tercatat: { $posyandu } buka { $day } tiap bulan. Terima kasih 🙏
no-hour = Jam bukanya belum ada tempatnya di sini; yang dicatat harinya saja.
none = Posyandu itu tidak ada, atau bukan wewenang Ibu/Bapak.
not-understood = Belum paham. Tulis misalnya *tanggal 12* atau *Rabu kedua*.
