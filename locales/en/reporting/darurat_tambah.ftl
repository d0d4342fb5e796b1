title = More about an emergency
about = Where it is, or anything else for the midwife.
emergency = Which emergency, by its number?
    .label = Number
whereabouts = *Where is the person now?* Write the address or a landmark, we pass it on. Not needed: *lewati*.
    .label = Place
known = rt | rw | street | road | alley | market | posyandu | school
more = 📍 *More on emergency { $number }* from { $name }:
    “{ $words }”
passed-on = We have passed it on.
