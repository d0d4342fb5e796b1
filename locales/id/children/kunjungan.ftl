title = Daftar kunjungan
about = Anak yang tidak naik, BGM, gizi, dan yang dua bulan tidak datang.
example = kunjungan bulan lalu
start = kunjungan | daftar kunjungan | kunjungan rumah | daftar nama bulan ini | siapa yang tidak naik | siapa tidak naik | daftar t | daftar 2t | daftar bgm | siapa yang dua bulan tidak datang | daftar sweeping

village = Posyandu di kelurahan/desa mana?
    .label = Kelurahan/desa
posyandu = Posyandu mana?
    .label = Posyandu
period = Bulan apa?
    .label = Bulan

head = *{ $posyandu }, { $month }* ({ $days })
none = { $posyandu }: belum ada yang ditimbang di sini. Mulai dengan *timbang*.
none-month = { $posyandu }, { $month }: tidak ada yang ditimbang.
all-well = Tidak ada yang perlu dikunjungi bulan ini. 👏
list = *{ $list ->
    [T] Tidak naik (T)
    [TT] Dua kali tidak naik (2T)
    [BGM] Di bawah garis merah
    [buruk] Gizi buruk (BB/PB-TB)
    [kurang] Gizi kurang (BB/PB-TB)
    [pendek] Pendek (PB-TB/U)
    [asi] ASI eksklusif
   *[absent] Dua bulan tidak datang
  }: { $count }*
child = • { $name }, { $months } bln{ $more }
mother = ibu { $mother }
rt = RT { $rt }
last = terakhir ditimbang { $day }
never = belum pernah ditimbang
more = … dan { $count } anak lagi, lengkapnya di PDF.
exclusive = ASI eksklusif: { $list }
pdf = F/I-Gizi (PDF)
xlsx = F/I-Gizi (Excel)
paper-here = F/I-Gizi { $posyandu }, { $month }.
there = Nama anak yang tidak naik, BGM, gizi, dan yang dua bulan tidak datang ada di *Daftar kunjungan*.
who = siapa | siapa2 | siapa saja | sapa | daftar | nama | nama-nama | anak mana | yang mana | mana saja
whom = tidak naik | tdk naik | gak naik | tak naik | turun | bgm | garis merah | gizi buruk | gizi kurang | pendek | stunting | 2t | dua kali tidak naik | dua bulan tidak datang | tidak datang dua bulan | perlu dikunjungi | harus dikunjungi | dikunjungi | disweeping

# "Berapa anak yang naik bulan ini?"
how-many = berapa | brp | brapa | barapa | jumlah | jml | total | banyak | piro | pinten | sabaraha
counted = naik | tidak naik | ditimbang | nimbang | datang | hadir | bgm | bawah garis merah | 2t | dua kali tidak naik
sums = *{ $posyandu }, { $month }*, dari timbang:
    S { $S } · D { $D } · naik (N) { $N } · tidak naik (T) { $T } · bulan lalu tidak ditimbang (O) { $O } · baru pertama (B) { $B } · 2T { $TT } · BGM { $BGM }
many-posyandu = Posyandu Ibu/Bapak ada beberapa: angkanya ada di *tabel umur*.
