// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allverbs.h"

#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>
#include <cstdio>

// Writes the completions of ipcctl, from their templates and the table of verbs:
// ipcctl_completions TEMPLATES OUTPUT

namespace {

using namespace Cli;

QString text(const char *bytes)
{
    return QString::fromUtf8(bytes);
}

// The first clause of a help text, as shells show it beside each word.
QString brief(const char *help)
{
    static const QRegularExpression end(QStringLiteral("[.,:;]( |$)"));
    const QString whole = text(help);
    const qsizetype size = whole.indexOf(end);
    return size < 0 ? whole : whole.first(size);
}

// The same in zsh's way.
QString lowerBrief(const char *help)
{
    QString clause = brief(help);
    clause[0] = clause[0].toLower();
    return clause;
}

QString quoted(QString text, const QString &quote)
{
    return u'\'' + text.replace(u'\'', quote) + u'\'';
}

QString zshQuoted(const QString &text)
{
    return quoted(text, QStringLiteral("'\\''"));
}

QString fishQuoted(const QString &text)
{
    return quoted(text, QStringLiteral("\\'"));
}

bool isFile(const Option &option)
{
    return qstrcmp(option.value, "FILE") == 0;
}

bool isPath(const Argument &argument)
{
    return qstrcmp(argument.name, "PATH") == 0;
}

QString bashNames()
{
    QStringList names;
    for (const Verb *verb : AllVerbs)
        names.append(text(verb->name));
    return names.join(u' ');
}

// A case for each verb: "--file=FILE --hex --color=auto|always|never", "PATH @commands...".
QString bashVerbs()
{
    QString cases;
    for (const Verb *verb : AllVerbs) {
        QString options;
        for (const Option &option : verb->options) {
            options += QStringLiteral("--") + text(option.name);
            if (option.choices != nullptr)
                options += u'=' + text(option.choices).replace(u' ', u'|');
            else if (option.value != nullptr)
                options += u'=' + text(option.value);
            options += u' ';
        }
        QStringList arguments;
        for (const Argument &argument : verb->arguments)
            arguments.append(
                (argument.words != nullptr ? u'@' + text(argument.words) : text(argument.name))
                + text(argument.isList ? "..." : ""));
        cases += QStringLiteral("    %1) options='%2--help' arguments='%3' ;;\n")
                     .arg(text(verb->name), options, arguments.join(u' '));
    }
    return cases;
}

QString zshNames()
{
    QString names;
    for (const Verb *verb : AllVerbs)
        names += QStringLiteral("    %1\n")
                     .arg(zshQuoted(text(verb->name) + u':' + lowerBrief(verb->summary)));
    return names;
}

QString zshOption(const Option &option)
{
    QString action;
    if (option.choices != nullptr)
        action = QStringLiteral(":%1:(%2)").arg(text(option.value), text(option.choices));
    else if (option.value != nullptr)
        action = u':' + text(option.value) + text(isFile(option) ? ":_files" : "");
    return zshQuoted(QStringLiteral("%1--%2%3[%4]%5")
                         .arg(text(option.isList ? "*" : ""), text(option.name),
                              text(option.value != nullptr ? "=" : ""), lowerBrief(option.help),
                              action));
}

QString zshVerbs()
{
    QString cases;
    for (const Verb *verb : AllVerbs) {
        cases += text(verb->name) + QStringLiteral(")\n    _arguments \\\n");
        for (const Option &option : verb->options)
            cases += QStringLiteral("        %1 \\\n").arg(zshOption(option));
        cases += QStringLiteral("        '--help[show help]'");
        int place = 0;
        for (const Argument &argument : verb->arguments) {
            ++place;
            const QString name = text(argument.name);
            QString action = text(isPath(argument) ? ":_files -g \"^*.flock\"" : "");
            if (argument.words != nullptr)
                action = QStringLiteral(":{_ipcctl_service %1}").arg(text(argument.words));
            cases += QStringLiteral(" \\\n        '%1:%2%3'")
                         .arg(argument.isList ? QStringLiteral("*") : QString::number(place), name,
                              action);
        }
        cases += QStringLiteral("\n    ;;\n");
    }
    return cases;
}

QString fishNames()
{
    QString lines;
    for (const Verb *verb : AllVerbs)
        lines += QStringLiteral("complete -c ipcctl -n __fish_use_subcommand -f -a %1 -d %2\n")
                     .arg(text(verb->name), fishQuoted(brief(verb->summary)));
    return lines;
}

QString fishVerbs()
{
    QString lines;
    for (const Verb *verb : AllVerbs) {
        int place = 0;
        for (const Argument &argument : verb->arguments) {
            ++place;
            if (argument.words != nullptr)
                lines += QStringLiteral("complete -c ipcctl -n '__ipcctl_at %1 %2' -a "
                                        "'(__ipcctl_service %3)'\n")
                             .arg(text(verb->name),
                                  QString::number(place) + text(argument.isList ? "-" : ""),
                                  text(argument.words));
        }
        if (std::any_of(verb->arguments.begin(), verb->arguments.end(), isPath))
            lines += QStringLiteral("complete -c ipcctl -n '__fish_seen_subcommand_from %1' -a "
                                    "'(__ipcctl_paths)'\n")
                         .arg(text(verb->name));
        for (const Option &option : verb->options) {
            QString value;
            if (option.value != nullptr)
                value = text(isFile(option) ? " -r -F" : " -x");
            if (option.choices != nullptr)
                value += QStringLiteral(" -a '%1'").arg(text(option.choices));
            lines += QStringLiteral(
                         "complete -c ipcctl -n '__fish_seen_subcommand_from %1' -l %2%3 -d %4\n")
                         .arg(text(verb->name), text(option.name), value,
                              fishQuoted(brief(option.help)));
        }
    }
    return lines;
}

// Fills in a template; an error is told.
bool write(const QString &name, const char *const *directories, const QString &names,
           const QString &verbs)
{
    QFile source(QFile::decodeName(directories[0]) + u'/' + name);
    QFile target(QFile::decodeName(directories[1]) + u'/' + name);
    if (source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly)) {
        const QByteArray content = source.readAll()
                                       .replace("@names@", names.trimmed().toUtf8())
                                       .replace("# @verbs@\n", verbs.toUtf8());
        if (target.write(content) == content.size() && target.flush())
            return true;
    }
    std::fprintf(stderr, "%s: %s\n", qPrintable(name),
                 qPrintable(source.errorString() + u' ' + target.errorString()));
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    const bool written =
        argc == 3 && write(QStringLiteral("ipcctl"), argv + 1, bashNames(), bashVerbs())
        && write(QStringLiteral("_ipcctl"), argv + 1, zshNames(), zshVerbs())
        && write(QStringLiteral("ipcctl.fish"), argv + 1, fishNames(), fishVerbs());
    return written ? 0 : 1;
}
