// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allverbs.h"
#include "displaytext.h"
#include "hostrun.h"
#include "standardstreams.h"

#include <ipccore/version.h>

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <cstring>

namespace {

using namespace Cli;

QString overview()
{
    QString text = QStringLiteral("Usage: ipcctl [--host HOST] VERB [OPTION...] ARGUMENT...\n"
                                  "       ipcctl help [VERB]\n"
                                  "Inspect local endpoints and talk to their servers.\n\n"
                                  "Verbs:\n");
    for (const Verb *verb : AllVerbs)
        text += QStringLiteral("  %1 %2\n")
                    .arg(QLatin1String(verb->name), -12)
                    .arg(QLatin1String(verb->summary));
    return text
           + QStringLiteral(
               "\nOptions:\n"
               "  --host <HOST>  Do it on [USER@]HOST, by ssh with your configuration and\n"
               "                 keys. send, bench, describe, call and subscribe run here,\n"
               "                 with PATH forwarded; others are run by the ipcctl there,\n"
               "                 and so name files there.\n"
               "  -h, --help     Show this help; after a verb, help for the verb.\n"
               "  -v, --version  Show the version.\n");
}

// Our own option, as the parser's would also add --help-all for Qt's options.
const QCommandLineOption &helpOption()
{
    static const QCommandLineOption option({QStringLiteral("h"), QStringLiteral("help")},
                                           QStringLiteral("Show this help."));
    return option;
}

QString syntaxOf(const Argument &argument)
{
    return argument.isList ? QStringLiteral("[%1...]").arg(QLatin1String(argument.name))
                           : QString(QLatin1String(argument.name));
}

void declare(QCommandLineParser &parser, const Verb &verb)
{
    parser.setApplicationDescription(QLatin1String(verb.summary) + QLatin1String(".\n\n")
                                     + QLatin1String(verb.details)
                                     + (verb.appendix != nullptr ? verb.appendix() : QString()));
    parser.addOption(helpOption());
    for (const Option &option : verb.options)
        parser.addOption(
            {QLatin1String(option.name), QLatin1String(option.help), QLatin1String(option.value)});
    for (const Argument &argument : verb.arguments)
        parser.addPositionalArgument(QLatin1String(argument.name), QLatin1String(argument.help),
                                     syntaxOf(argument));
}

bool takes(const Verb &verb, qsizetype count)
{
    const auto known = static_cast<qsizetype>(verb.arguments.size());
    const bool isList = known > 0 && verb.arguments.back().isList;
    return isList ? count >= known - 1 : count == known;
}

int wrongArguments(const Verb &verb)
{
    QStringList arguments;
    for (const Argument &argument : verb.arguments)
        arguments.append(syntaxOf(argument));
    return usageError(QStringLiteral("%1 takes %2")
                          .arg(QLatin1String(verb.name), arguments.isEmpty()
                                                             ? QStringLiteral("options only")
                                                             : arguments.join(u' ')));
}

// @param arguments with the program's name first, as typed.
// @param host empty for this one.
int runVerb(const Verb &verb, const QStringList &arguments, const QByteArray &host)
{
    QCommandLineParser parser;
    declare(parser, verb);
    // Not process(), which exits with a code of its own.
    const bool valid = parser.parse(arguments);
    if (parser.isSet(helpOption()))
        return print(parser.helpText());
    if (!valid)
        return usageError(printable(toBytes(parser.errorText())));
    if (!takes(verb, parser.positionalArguments().size()))
        return wrongArguments(verb);
    if (host.isEmpty())
        return verb.run(parser);
    QByteArrayList typed;
    for (const QString &argument : arguments.mid(1))
        typed.append(toBytes(argument));
    return runOnHost(host, verb, parser, typed);
}

QString unknownVerb(const QString &typed)
{
    QStringList verbs;
    for (const Verb *verb : AllVerbs)
        verbs.append(QLatin1String(verb->name));
    return withSuggestions(QStringLiteral("unknown verb: %1").arg(typed), verbs, typed);
}

bool isOption(const char *argument, const char *shortName, const char *longName)
{
    return std::strcmp(argument, shortName) == 0 || std::strcmp(argument, longName) == 0;
}

// Takes --host HOST or --host=HOST from the front of the arguments.
// @return the host; empty without; none if it is missing.
std::optional<QByteArray> takeHost(int *argc, char ***argv)
{
    constexpr char option[] = "--host";
    constexpr std::size_t size = sizeof(option) - 1;
    const char *const first = *argc > 1 ? (*argv)[1] : "";
    if (std::strncmp(first, option, size) != 0 || (first[size] != '=' && first[size] != '\0'))
        return QByteArray();
    const bool isOneWord = first[size] == '=';
    const char *const value = isOneWord ? first + size + 1 : *argc > 2 ? (*argv)[2] : "";
    const int words = isOneWord || *argc < 3 ? 1 : 2;
    *argc -= words;
    *argv += words;
    return *value == '\0' ? std::nullopt : std::optional<QByteArray>(value);
}

} // namespace

int main(int argc, char **argv)
{
    prepareStandardStreams();
    const auto host = takeHost(&argc, &argv);
    // "help VERB" is "VERB --help".
    const bool wantsHelp = argc > 1 && std::strcmp(argv[1], "help") == 0;
    if (wantsHelp && argc > 2) {
        --argc;
        ++argv;
    }
    const auto verb =
        std::find_if(AllVerbs.begin(), AllVerbs.end(), [argc, argv](const Verb *candidate) {
            return argc > 1 && std::strcmp(argv[1], candidate->name) == 0;
        });

    // Help and errors show the program as typed, with its verb.
    QByteArray name = "ipcctl";
    if (verb != AllVerbs.end())
        name += QByteArray(" ") + (*verb)->name;
    char *programName[] = {name.data(), nullptr};
    int programNameCount = 1;
    const QCoreApplication application(programNameCount, programName);
    QCoreApplication::setApplicationName(QStringLiteral("ipcctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(IPCCORE_VERSION_STRING));

    if (!host)
        return usageError(QStringLiteral("--host takes a host"));
    if (verb != AllVerbs.end())
        return runVerb(**verb,
                       wantsHelp ? QStringList{QString(), QStringLiteral("--help")}
                                 : fromBytes(argc - 1, argv + 1),
                       *host);
    if (argc < 2)
        return usageError(QStringLiteral("a verb is missing"));
    if (isOption(argv[1], "-h", "--help") || std::strcmp(argv[1], "help") == 0)
        return print(overview());
    if (isOption(argv[1], "-v", "--version"))
        return print(QStringLiteral("ipcctl " IPCCORE_VERSION_STRING "\n"));
    return usageError(unknownVerb(printable(argv[1])));
}
