# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT

complete -c ipcctl -n __fish_use_subcommand -f -a state -d 'Tell whether a server listens'
complete -c ipcctl -n __fish_use_subcommand -f -a send -d 'Send a request, print the reply'
complete -c ipcctl -n __fish_use_subcommand -l version -d 'Show the version'
complete -c ipcctl -l help -d 'Show help'

complete -c ipcctl -n '__fish_seen_subcommand_from state' -l wait -x -d 'Seconds to wait'
complete -c ipcctl -n '__fish_seen_subcommand_from state' -l json -d 'Print one JSON object'

complete -c ipcctl -n '__fish_seen_subcommand_from send' -l file -r -F -d 'Send the bytes of a file'
complete -c ipcctl -n '__fish_seen_subcommand_from send' -l timeout -x -d 'Milliseconds'
complete -c ipcctl -n '__fish_seen_subcommand_from send' -l wait-if-busy -d 'Wait for room'
complete -c ipcctl -n '__fish_seen_subcommand_from send' -l wait-if-not-found -d 'Wait for the path'
complete -c ipcctl -n '__fish_seen_subcommand_from send' -l hex -d 'Print the reply in hex'
complete -c ipcctl -n '__fish_seen_subcommand_from send' -l repeat -x -d 'Times to send'
