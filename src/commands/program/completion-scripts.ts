/** Shells with a completion script. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof shells)[number];

/** bash 3.2 and later; works with and without the package bash-completion. */
const bash = `
# kakao-tui completion for bash: eval "$(kakao-tui completion bash)"
_kakao_tui() {
  local current=\${COMP_WORDS[COMP_CWORD]} kind='' word
  COMPREPLY=()
  while IFS= read -r word; do
    if [ -z "$kind" ]; then kind=$word; else COMPREPLY+=("\${word%%$'\\t'*}"); fi
  done < <("\${COMP_WORDS[0]}" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  [ "$current" = '=' ] && current=''
  case $kind in
    file) while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
      compopt -o filenames 2>/dev/null ;;
    program) while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -c -- "$current") ;;
  esac
}
complete -F _kakao_tui kakao-tui
`;

const zsh = `
#compdef kakao-tui
# kakao-tui completion for zsh: source <(kakao-tui completion zsh), or a file _kakao-tui in $fpath
_kakao_tui() {
  local kind='' line
  local -a candidates
  while IFS= read -r line; do
    if [[ -z $kind ]]; then kind=$line
    else candidates+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}"); fi
  done < <("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (( \${#candidates} )) && _describe 'kakao-tui' candidates
  case $kind in
    file) _files ;;
    program) _command_names -e ;;
  esac
}
if [[ \${funcstack[1]} == _kakao_tui || \${funcstack[1]} == _kakao-tui ]]; then
  _kakao_tui "$@"
else
  compdef _kakao_tui kakao-tui
fi
`;

const fish = `
# kakao-tui completion for fish: kakao-tui completion fish | source
function __kakao_tui_complete
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  set -l answer ($words[1] complete -- $words[2..] "$current" 2>/dev/null)
  for line in $answer[2..]
    echo $line
  end
  switch "$answer[1]"
    case file
      __fish_complete_path "$current"
    case program
      __fish_complete_command
  end
end
complete -c kakao-tui -f -a '(__kakao_tui_complete)'
`;

const powershell = `
# kakao-tui completion for PowerShell: kakao-tui completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName kakao-tui -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $answer = @(& kakao-tui complete -- @words "$wordToComplete" 2>$null)
  if ($answer.Count -gt 0 -and $answer[0] -eq 'file') {
    Get-ChildItem -Path "$wordToComplete*" -Name -ErrorAction SilentlyContinue
  }
  $answer | Select-Object -Skip 1 | ForEach-Object {
    $word, $purpose = $_ -split "\`t", 2
    if (-not $purpose) { $purpose = $word }
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $purpose)
  }
}
`;

/**
 * compinit registers a file by `#compdef` in its first line, so no script begins with an empty one.
 */
export const completionScripts: Readonly<Record<Shell, string>> = {
  bash: bash.trimStart(),
  zsh: zsh.trimStart(),
  fish: fish.trimStart(),
  powershell: powershell.trimStart(),
};
