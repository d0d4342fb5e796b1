title = Tabel umur
about = S, K, D, N menurut umur dan jenis kelamin.
example = tabel umur bulan lalu
start = tabel umur | tabel skdn | skdn umur | skdn menurut umur | rekap umur | rekap menurut umur | tabel menurut umur | skdn per umur | rekap per umur

scope = Tabel wilayah mana?
    .label = Wilayah
period = Tabel bulan apa?
    .label = Bulan

head = *{ $place }, { $month }*
    Menurut umur, dari timbang{ $one ->
    [yes] .
   *[no] {": "}{ $weighed } dari { $all } posyandu.
  }
held = … tidak ditampilkan, karena hanya menyangkut sedikit anak.
unsaid = K belum lengkap: ada anak yang belum dicatat punya KMS atau tidak.
none = { $place }, { $month }: belum ada yang ditimbang lewat bot. Yang dilaporkan ada di *rekap*.
which = Wilayah mana?
earlier = ‹ { $month }
