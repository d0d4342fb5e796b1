# What stands behind npm run … --
option-unknown = “{ $said }” is no option here. There are: { $known }
option-meant = “{ $said }” is no option here. Did you mean { $meant }?
word-unknown = “{ $said }” is no order here. There are: { $known }
word-meant = “{ $said }” is no order here. Did you mean { $meant }?
value = The value of { $option } is missing.
no-value = { $option } takes no value.
too-much = “{ $said }” is too much. A name with a space stands between quotes, for example "Melati 1".
