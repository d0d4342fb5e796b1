title = Language
about = Switch the language.
start = language

language = Choose a language.
    .label = Language
unknown = There is no such language yet.
done = All right, we go on in English.
