# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT

complete -c ipcctl -n __fish_use_subcommand -f -a state -d 'Tell whether a server listens'
complete -c ipcctl -n __fish_use_subcommand -f -a send -d 'Send a request, print the reply'
complete -c ipcctl -n __fish_use_subcommand -f -a list -d 'List endpoints and their states'
complete -c ipcctl -n __fish_use_subcommand -f -a info -d 'Show a server\'s identity and options'
complete -c ipcctl -n __fish_use_subcommand -f -a stats -d 'Show a server\'s statistics'
complete -c ipcctl -n __fish_use_subcommand -f -a connections -d 'Show the clients of a server'
complete -c ipcctl -n __fish_use_subcommand -f -a trace -d 'Show requests as they end'
complete -c ipcctl -n __fish_use_subcommand -f -a top -d 'Watch what all servers are doing'
complete -c ipcctl -n __fish_use_subcommand -f -a disconnect -d 'Close one connection of a server'
complete -c ipcctl -n __fish_use_subcommand -f -a stop -d 'Stop a server gently'
complete -c ipcctl -n __fish_use_subcommand -f -a metrics -d 'Print metrics for Prometheus'
complete -c ipcctl -n __fish_use_subcommand -f -a help -d 'Show help for a verb'
complete -c ipcctl -n __fish_use_subcommand -l version -d 'Show the version'
complete -c ipcctl -l help -d 'Show help'

complete -c ipcctl -n '__fish_seen_subcommand_from state' -l wait -x -d 'Seconds to wait'
complete -c ipcctl -n '__fish_seen_subcommand_from state' -l json -d 'Print one JSON object'
complete -c ipcctl -n '__fish_seen_subcommand_from state' -l color -x -a 'auto always never' -d 'Color states'

complete -c ipcctl -n '__fish_seen_subcommand_from send' -l file -r -F -d 'Send the bytes of a file'
complete -c ipcctl -n '__fish_seen_subcommand_from send' -l timeout -x -d 'Milliseconds until giving up'
complete -c ipcctl -n '__fish_seen_subcommand_from send' -l wait-if-busy -d 'Wait for room'
complete -c ipcctl -n '__fish_seen_subcommand_from send' -l wait-if-not-found -d 'Wait for the path to exist'
complete -c ipcctl -n '__fish_seen_subcommand_from send' -l hex -d 'Print the reply in hex'
complete -c ipcctl -n '__fish_seen_subcommand_from send' -l repeat -x -d 'Times to send'
complete -c ipcctl -n '__fish_seen_subcommand_from send' -l interval -x -d 'Seconds between requests'

complete -c ipcctl -n '__fish_seen_subcommand_from list' -l all -d 'Include other users\' endpoints'
complete -c ipcctl -n '__fish_seen_subcommand_from list' -l json -d 'Print one JSON object'
complete -c ipcctl -n '__fish_seen_subcommand_from list' -l color -x -a 'auto always never' -d 'Color states'

complete -c ipcctl -n '__fish_seen_subcommand_from info' -l json -d 'Print one JSON object'

complete -c ipcctl -n '__fish_seen_subcommand_from stats' -l json -d 'Print one JSON object'

complete -c ipcctl -n '__fish_seen_subcommand_from connections' -l json -d 'Print one JSON object'

complete -c ipcctl -n '__fish_seen_subcommand_from trace' -l filter -x -d 'Show only matching requests'
complete -c ipcctl -n '__fish_seen_subcommand_from trace' -l preview -x -d 'Show the first bytes of each request'
complete -c ipcctl -n '__fish_seen_subcommand_from trace' -l json -d 'Print one JSON object per line'

complete -c ipcctl -n '__fish_seen_subcommand_from top' -l interval -x -d 'Seconds between refreshes'
complete -c ipcctl -n '__fish_seen_subcommand_from top' -l count -x -d 'Stop after this many refreshes'
complete -c ipcctl -n '__fish_seen_subcommand_from top' -l json -d 'Print one JSON object each time'
complete -c ipcctl -n '__fish_seen_subcommand_from top' -l color -x -a 'auto always never' -d 'Color states'

complete -c ipcctl -n '__fish_seen_subcommand_from disconnect' -l json -d 'Print one JSON object'

complete -c ipcctl -n '__fish_seen_subcommand_from stop' -l json -d 'Print one JSON object'

complete -c ipcctl -n '__fish_seen_subcommand_from metrics' -l openmetrics -d 'Print OpenMetrics 1.0'
