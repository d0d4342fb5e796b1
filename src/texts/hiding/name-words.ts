/** The words by which names are told from other words in what people write. They belong to no language that one chooses: what is written
 *  in Indonesian is read by everybody. A word that stands nowhere here is taken for a name where a name is likely. */

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Behind one of these a name is likely: `anak Rafi`. */
export const people = words(`
  anak anaknya anaknda balita balitanya baduta batita bayi bayinya bocah cucu cucunya keponakan ibunya ayahnya bapaknya adiknya kakaknya neneknya putra putri putranya putrinya
  bumil busui bufas hamil menyusui nifas bersalin melahirkan pasien penderita korban almarhum almarhumah alm almh child baby toddler patient`);

/** With `dari` behind it, a name is likely too: `ibu dari Rafi`. */
export const kin = words(
  'ibu ayah bapak tua wali adik kakak nenek kakek saudara keluarga suami istri isteri mother father',
);

/** Behind one of these nothing but a name is meant: `an. Rafi`, `nama: Rafi`. */
export const named = words('an bernama namanya nama named');

/** Between one of those and the name, or before a name by itself: `anak dari ibu Wati`. */
export const titles = words(
  'si ibu bu bapak pak bpk ny nyonya nn nona tn tuan sdr sdri saudara saudari adik dek kakak kak mas mbak mbah',
);
export const links =
  words(`dari bernama namanya nama yang yg an kandung laki perempuan lelaki saya kami kita ada atas initial inisial
  umur usia th thn tahun bulan bln hari minggu ke pertama kedua ketiga dengan of named aged`);

/** Not a name of a person, but what a place is called: `Posyandu Melati`, `di Guntung`. */
export const placeHeads = words(`
  posyandu pos posy puskesmas pustu poskesdes polindes kelompok desa kelurahan kel kampung kp dusun lingkungan lingk kecamatan kec
  kabupaten kab kota provinsi prov jalan jl jln gang gg blok perumahan perum rumah rs rsud rsu klinik balai gedung kantor dinas paud tk
  sd smp sma sekolah madrasah masjid gereja pasar pulau sungai gunung pantai teluk rt rw no nomor`);

/** Illnesses and conditions that are nobody's business beside a name; several words are parted by `-`. */
export const illnesses = words(`
  gizi-buruk gizi-kurang kurang-gizi giziburuk busung-lapar marasmus kwashiorkor stunting stunted wasting bgm bawah-garis-merah
  di-bawah-garis-merah diare muntaber mencret muntah demam demam-berdarah dbd panas kejang step batuk pilek sesak ispa pneumonia
  tbc tb tb-paru tuberkulosis hiv aids sifilis hepatitis malaria campak rubella rubela cacar difteri pertusis tetanus polio tifus tipes
  tifoid covid corona kusta skabies kudis cacingan anemia kek talasemia thalasemia thalassemia leukemia kanker tumor jantung jantung-bocor
  asma diabetes hipertensi preeklampsia eklampsia perdarahan keguguran hidrosefalus hydrocephalus sumbing bibir-sumbing epilepsi ayan
  autis autisme down-syndrome down-sindrom cacat disabilitas difabel lumpuh keracunan depresi odgj gangguan-jiwa sakit-jiwa bblr
  malnutrition diarrhea diarrhoea fever measles cough pregnant`);

/** Those that programmes and plans are about too: `Intervensi stunting`. One word beside them is not yet a person. */
export const conditions = words(
  'bgm stunting stunted wasting anemia kek bblr polio dbd malaria hiv tbc covid disabilitas rubella',
);

/** Said of somebody who has it: `Rafi kena campak`. */
export const has = words(
  'kena terkena menderita positif sakit idap mengidap umur usia terdeteksi didiagnosis gejala suspek',
);

/** Words that are names too, where they have a capital of their own: `anak Putri`. */
export const alsoNames = words('putri putra adi');

/** Before an illness: then it is nobody's. */
export const against = words(`
  vaksin vaksinasi imunisasi penyuluhan sosialisasi obat fogging pencegahan penanggulangan pemberantasan program sweeping skrining posbindu
  edukasi tes gejala tentang soal bahaya cegah against about vaccine`);

/** Said around illnesses and people; never names. */
const everyday = words(`
  ada adalah agar akan aku alat aman anggaran anggota antara apa apabila apakah arah asi atas atau awal ayah bagaimana bagi bagian baik
  bahan bahwa bahkan baju balai banjir bantuan banyak bapak barang baru batas bawah bayar beberapa bekas belajar beli belum benar benda
  berapa beras berat bersama besar besok betul biasa biaya bidan bila bisa boleh bb tb lila kg cm gr gram bobot buah buat bubur budget
  bukan buka buku bupati buta cair cakupan camat capaian cara catatan cek cepat cukup cuma cukup daerah daftar dacin dalam dan dana dapat
  data datang dekat demi dengan depan desa di dia digital dinas diri doa dokter dua dulu dukungan ekonomi empat enam era fasilitas formulir
  foto fisik fogging gagal ganda ganti garis gigi gizi guru gula habis hadir hak halaman hambatan hampir hanya harga hari harus hasil hidup
  hilang hingga hitung hujan hutan ikan ikut imunisasi vaksin vaksinasi info informasi ini insentif itu izin jadi jadwal jalan jam jangan
  jarak jarang jatuh jauh jelas jika juga jumlah jumat kab kabar kader kadang kali kamar kami kamis kampung kantor kapsul karena kartu
  kasus kata kategori kebutuhan kecil kecuali kegiatan kegiatannya kekurangan kelas keluarga keluhan kembali kemarin kendala kepala
  kepada kerja kering kesehatan ketika ketua khusus kia kms kk ktp nik kini kira kita kok kondisi konseling kontrol kota kritis kuat kunjungan
  kurang kursi kusam lagi lahir lain lainnya laki lalu lama lambat lampu lancar langsung lansia lantai lapar lapor laporan larut layanan lebih
  lelah lemah lemari lengkap lewat libur lima lintas lokasi lomba lurah luar luas macam maka makan makanan malam malas mana mandi
  masa masalah masih masuk masyarakat mau maupun meja memang menu merah mereka meski milik minggu minta minum minuman mobil modal mohon
  motor mulai mulut mungkin muda naik namun nanti nihil nol normal nya obat ompreng orang ormas pagi paket paling panjang para
  partisipasi pas pasar pasti pegawai pekan pelan pendek penting per pergi perlu pernah pertama pihak pindah pintu pj pkk pmt pokjanal posisi
  program proyek puasa pukul pula pulang puluh punya pus pusat puskesmas rabu rakor rapat rata ratus rawan rawat relawan rencana
  resiko risiko ringan rujuk rujukan rumah rusak rutin saat sabtu saja sakit salah salam sama sambil sampai sana sangat sangka sarana
  sasaran satu sayur sebab sebagai sebagian sebelum sebuah secara sedang sederhana sedih sedikit segera sehat seharusnya sehingga sejak
  sekali sekarang sekitar sekolah sekretaris sekretariat selain selalu selama selasa selesai seluruh semenjak semua senin sendiri sering
  serta sesudah setelah setelahnya setiap siang siapa siap sini situ skdn soal sore sosialisasi status stok suami sub sudah sdh blm tdk dgn dlm
  utk krn jg sbg dr pd bs lg sampel suku sulit sumber sungai surat susu tablet tadi tahap tahu tahun takut tak tamat tambah tambahan tanah
  tanda tangan tanggal tanpa target tata tau tegas teknis telah telat telinga telur tempat tenaga tenda tenggat tentang tepat terhadap teman
  terlalu tetap tetapi tapi tetangga tidak tiga tikar tim timbang timbangan tinggal tinggi tingkat titik tolong total transport tua
  tugas tujuan tumbuh tumbuhkembang kembang tunggu turun turut uang ujian ukur ulang umum unit untuk upaya urusan usaha utama usulan
  video vitamin wabah wafat waktu walau wali wajib warga warung wib wita wit wilayah wus yaitu yakni yang ya zat
  januari februari maret april mei juni juli agustus september oktober november desember
  lari main tidur rewel nangis manis mati hidup gizinya mp kpsp ddtk sdidtk ppgbm eppgbm bpjs jkn kis kb kbkr pbb ukk
  the a and or of to in on at is are was were has have not no with without for from who that this than more all
  sweeping selasa rabu indonesia nasional bian putus sekolah yatim piatu jalanan terlantar dini kembar angkat tiri sulung bungsu asuh didik
  pindahan datangan titipan kiriman bawaan tumpangan susulan bulanan mingguan tahunan musiman langganan kontrakan asuhan pungutan tinggalan lulusan
  undangan nelayan petani buruh karyawan perantau transmigran migran tki pesisir pedalaman prematur adopsi domisili kost kos imigran ngungsi mutasi
  lewatan tamu asing luaran pulihan seusia sebaya rutinan dampingan pantauan usulan kandung
  binaan sasaran miskin kurus gemuk obesitas aktif pasif hiperaktif down mandiri cerdas ceria hebat tiap oleh pulang malas rewel takut nyaman
  kepri kalimantan jawa sumatra sumatera sulawesi bali papua jakarta kmc pmba stbm phbs germas genre dapur gratis murah mahal penuh kosong
  sangat mayoritas rata-rata sisa selisih naik-turun kira-kira sama-sama lama-lama hati-hati hari-hari bulan-bulan
  kalau kalo klo wakil wakilnya pangkat nip gelar pejabat tindak lanjut rtl opd edaran ubah pilih undang jan feb mar apr jun jul agu agt sep sept
  okt nov des intervensi laporan jenis ilp pin aksi rapat tema acara saran bappeda dinkes kemenag dpmd bkkbn disdik polri tni kua capil disdukcapil
  putaran tahap sesi siklus triwulan semester target realisasi evaluasi monitoring monev verifikasi validasi
  terima kasih aula pendopo ruang ruangan
  weighed gained gain weight growth sick ill child children mother mothers baby babies toddlers months month years year old came come
  tb cacing hijau biru kacang kapas garam roti nasi sup bolu puding nutrisi protein gosong penyakit
  bpk ibu bu pak ny tn panitia bendahara gubernur presiden menteri bidang seksi pengurus pemerintah pemda pemkot pemkab direktur kapolsek
  danramil babinsa bhabinkamtibmas ustadz imam pendeta tokoh remaja catin balai satu sd smp sma paud tk bkb bkr bkl dasawisma
  nomor no telepon hp wa email alamat jabatan instansi kelamin tempat lengkap panggilan kegiatan acara program barang obat rekening bank`);

/** What makes verbs and nouns out of others: `mengalami`, `ditimbang`, `kehadiran`, `koordinasi`. */
const built =
  /^(?:(?:me|ber|ter|per|pen|pem|peng|se)\p{L}{4,}|di\p{L}{5,}|ke\p{L}{3,}an|pe\p{L}{3,}an|\p{L}{3,}(?:kan|nya|lah|kah|pun)|\p{L}{4,}(?:asi|ensi|usi|logi|itas|isme))$/u;

/** Names that look so. */
const namesAlike =
  words(`melinda melina melani melania melati melisa melissa melodi meilani meysya meisya mentari megawati merliana berliana berlian
  bernadeta bernadus bernard bertha teresa teresia therese permata perdana pertiwi permadi seruni teratai sekarwangi selamet septian septiana septiani
  selviana selvia serlina serliana setiawan setiawati setyawan sebastian diandra dirgantara dinanti diajeng keanan keandra kenandan pevita penina
  berkah terang sekar senja semesta pratikno mahdalena medina meutia meidina mesya`);

const all = [people, named, titles, links, placeHeads, everyday];

/** `word` is folded. `capital`: it is written with one, as names mostly are. */
export function isOrdinary(word: string, capital = false): boolean {
  if (all.some((set) => set.has(word))) return true;
  if (word.includes('-')) return word.split('-').every((part) => isOrdinary(part, capital));
  return (!capital || word.length > 8) && built.test(word) && !namesAlike.has(word);
}
