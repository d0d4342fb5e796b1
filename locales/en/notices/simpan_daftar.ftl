title = Save recipients

notice = Number of the notice?
name = Give this list of recipients a name, for example *Coast kader*.
