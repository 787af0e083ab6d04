# What zsh offers where TAB is pressed: zsh -f capture.zsh SCRIPT source|fpath 'words typed'. One name a line.
# The shell runs in a terminal of its own; every compadd that would show matches writes them to a file as well.
zmodload zsh/zpty
folder=${1:h}
matches=$folder/matches
finished=$folder/finished
rm -f $finished
: > $matches
zpty shell zsh -f -i
zpty -w shell "cd $folder; PS1=; autoload -Uz compinit"
if [[ $2 == fpath ]]; then
  zpty -w shell "fpath=($folder \$fpath); compinit -u -D"
else
  zpty -w shell "compinit -u -D; source $1"
fi
zpty -w shell 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
  local -a hits
  builtin compadd -O hits "$@"
  print -rl -- $hits >> '$matches'
  builtin compadd "$@"
}'
zpty -w shell 'finish() { zle complete-word; : > '$finished'; }; zle -N finish; bindkey "^I" finish'
zpty -w -n shell "$3"$'\t'
repeat 200; do
  [[ -e $finished ]] && break
  sleep 0.05
done
zpty -d shell
cat $matches
