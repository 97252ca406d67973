// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qregularexpression.h>

#include <cstdio>
#include <optional>

// Writes the manual page of a program, from a template and what the program says with --help:
// manpage PROGRAM TEMPLATE OUTPUT VERSION DATE

namespace {

constexpr qsizetype LongestLine = 78;

/// A line of a list in a help text: "--wait <TIME>" and what it means.
struct Row
{
    QString name;
    QString meaning;
};

/// A help text in its parts.
struct Help
{
    QStringList usage;
    QStringList description;
    QMap<QString, QList<Row>> lists; ///< By their titles: Options, Arguments, Verbs.
};

// The characters that roff would take for its own, or show as others.
QString escaped(const QString &text)
{
    QString result;
    for (const char32_t character : text.toUcs4()) {
        switch (character) {
        case U'\\':
            result += QStringLiteral("\\e");
            break;
        case U'-':
            result += QStringLiteral("\\-");
            break;
        case U'\'':
            result += QStringLiteral("\\(aq");
            break;
        case U'`':
            result += QStringLiteral("\\(ga");
            break;
        case U'^':
            result += QStringLiteral("\\(ha");
            break;
        case U'~':
            result += QStringLiteral("\\(ti");
            break;
        default:
            if (character < 0x80)
                result += QChar(char16_t(character));
            else
                result += QStringLiteral("\\[u%1]")
                              .arg(uint(character), 4, 16, QLatin1Char('0'))
                              .toUpper()
                              .replace(QStringLiteral("\\[U"), QStringLiteral("\\[u"));
        }
    }
    return result;
}

QString guarded(const QString &line)
{
    return line.startsWith(u'.') ? QStringLiteral("\\&") + line : line;
}

// Words in lines that are not too long.
QString filled(const QString &text)
{
    QString result;
    QString line;
    const QStringList words = escaped(text).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!line.isEmpty() && line.size() + 1 + word.size() > LongestLine) {
            result += guarded(line) + u'\n';
            line.clear();
        }
        line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + word;
    }
    return line.isEmpty() ? result : result + guarded(line) + u'\n';
}

QString bold(const QString &text)
{
    return QStringLiteral("\\fB%1\\fR").arg(text);
}

// "-h, --help" or "--wait <TIME>", or the name of an argument.
QString name(const QString &text)
{
    static const QRegularExpression option(QStringLiteral("(?<![^ ])-[^ ,]+"));
    static const QRegularExpression value(QStringLiteral("<([^>]+)>"));
    if (!text.startsWith(u'-'))
        return QStringLiteral("\\fI%1\\fR").arg(escaped(text));
    QString result;
    qsizetype end = 0;
    for (auto matches = option.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += escaped(text.sliced(end, match.capturedStart() - end))
                  + bold(escaped(match.captured()));
        end = match.capturedEnd();
    }
    result += escaped(text.sliced(end));
    return result.replace(value, QStringLiteral("\\fI\\1\\fR"));
}

// A line of the usage, with the words to type as they are in bold.
QString usage(const QString &line)
{
    static const QRegularExpression literal(QStringLiteral("^[a-z]+( [a-z]+)?"));
    const QString typed = literal.match(line).captured();
    return bold(escaped(typed)) + escaped(line.sliced(typed.size())) + u'\n';
}

QString rows(const QList<Row> &list)
{
    QString result;
    for (const Row &row : list)
        result += QStringLiteral(".TP\n") + name(row.name) + u'\n' + filled(row.meaning);
    return result;
}

// Indented lines stay as they are, others are filled.
QString paragraphs(const QStringList &lines)
{
    QString result;
    QString text;
    bool isVerbatim = false;
    const auto endText = [&] {
        result += filled(text);
        text.clear();
    };
    const auto setVerbatim = [&](bool wanted) {
        if (wanted != isVerbatim)
            result += wanted ? QStringLiteral(".PP\n.EX\n") : QStringLiteral(".EE\n.PP\n");
        isVerbatim = wanted;
    };
    for (const QString &line : lines) {
        if (line.startsWith(u' ')) {
            endText();
            setVerbatim(true);
            result += escaped(line) + u'\n';
            continue;
        }
        if (line.isEmpty()) {
            endText();
            if (!isVerbatim)
                result += QStringLiteral(".PP\n");
            continue;
        }
        setVerbatim(false);
        text += u' ' + line;
    }
    endText();
    if (isVerbatim)
        result += QStringLiteral(".EE\n");
    return result;
}

Help parsed(const QString &text)
{
    static const QRegularExpression title(QStringLiteral("^([A-Z][a-z]+):$"));
    static const QRegularExpression row(QStringLiteral("^  (\\S.*?)(?:  +(\\S.*))?$"));
    Help help;
    QList<Row> *list = nullptr;
    const QStringList lines = text.trimmed().split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(QStringLiteral("Usage: "))
            || (help.description.isEmpty() && line.startsWith(u' '))) {
            help.usage.append(line.sliced(7));
        } else if (const auto heading = title.match(line); heading.hasMatch()) {
            list = &help.lists[heading.captured(1)];
        } else if (list == nullptr) {
            help.description.append(line);
        } else if (const auto entry = row.match(line); entry.hasMatch()) {
            list->append({entry.captured(1), entry.captured(2)});
        } else if (!list->isEmpty()) {
            list->back().meaning += u' ' + line.trimmed();
        }
    }
    while (!help.description.isEmpty() && help.description.back().isEmpty())
        help.description.removeLast();
    return help;
}

// What `program` says; none if it fails.
std::optional<Help> ask(const QString &program, const QString &verb = {})
{
    const QString quoted = QString(program).replace(u'\'', QStringLiteral("'\\''"));
    const QString command = QStringLiteral("'%1' %2 --help").arg(quoted, verb);
    // Not QProcess, which ThreadSanitizer cannot follow.
    FILE *pipe = ::popen(QFile::encodeName(command).constData(), "r");
    QFile output;
    if (pipe == nullptr || !output.open(pipe, QIODevice::ReadOnly))
        return std::nullopt;
    const QString text = QString::fromUtf8(output.readAll());
    output.close();
    if (::pclose(pipe) != 0) {
        std::fprintf(stderr, "manpage: %s fails\n", qPrintable(command));
        return std::nullopt;
    }
    return parsed(QString(text).replace(program, QFileInfo(program).fileName()));
}

// A section for each verb.
std::optional<QString> verbSections(const QString &program, const QList<Row> &verbs)
{
    QString result;
    for (const Row &verb : verbs) {
        auto help = ask(program, verb.name);
        if (!help)
            return std::nullopt;
        // The same everywhere, and told once.
        help->lists[QStringLiteral("Options")].removeIf(
            [](const Row &row) { return row.name.endsWith(QStringLiteral("--help")); });
        result += QStringLiteral(".SS ") + escaped(verb.name) + u'\n';
        for (const QString &line : std::as_const(help->usage))
            result += usage(line);
        result += QStringLiteral(".PP\n") + paragraphs(help->description)
                  + rows(help->lists.value(QStringLiteral("Arguments")))
                  + rows(help->lists.value(QStringLiteral("Options")));
    }
    return result;
}

std::optional<QString> page(const QString &program, QString text, const QString &version,
                            const QString &date)
{
    const auto help = ask(program);
    if (!help)
        return std::nullopt;
    const auto verbs = verbSections(program, help->lists.value(QStringLiteral("Verbs")));
    if (!verbs)
        return std::nullopt;
    QStringList synopsis;
    for (const QString &line : help->usage)
        synopsis.append(usage(line));
    return text.replace(QStringLiteral("@version@"), version)
        .replace(QStringLiteral("@date@"), date)
        .replace(QStringLiteral("@synopsis@\n"), synopsis.join(QStringLiteral(".br\n")))
        .replace(QStringLiteral("@description@\n"), paragraphs(help->description))
        .replace(QStringLiteral("@verbs@\n"), *verbs)
        .replace(QStringLiteral("@options@\n"), rows(help->lists.value(QStringLiteral("Options"))));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 6)
        return 1;
    // In English, whoever builds it.
    qputenv("LC_ALL", "C");
    qunsetenv("LANGUAGE");
    QFile source(QFile::decodeName(argv[2]));
    QFile target(QFile::decodeName(argv[3]));
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "manpage: %s: %s\n%s: %s\n", argv[2], qPrintable(source.errorString()),
                     argv[3], qPrintable(target.errorString()));
        return 1;
    }
    const auto text = page(QFile::decodeName(argv[1]), QString::fromUtf8(source.readAll()),
                           QString::fromUtf8(argv[4]), QString::fromUtf8(argv[5]));
    const bool isWritten = text && target.write(text->toUtf8()) > 0 && target.flush();
    if (!isWritten)
        target.remove();
    return isWritten ? 0 : 1;
}
