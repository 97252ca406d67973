// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "headerreader.h"

#include <QtCore/qregularexpression.h>

using Expression = QRegularExpression;

// Where the members being read belong.
struct HeaderReader::Scope
{
    QString name = {};
    QString comment = {};
    int number = 0;
    qsizetype classIndex = -1; // of m_classes; -1: a namespace
    bool isPublic = true;
};

// Members between @{ and @}, documented together.
struct HeaderReader::Group
{
    QString comment = {};
    QString firstComment = {};
    bool isOpen = false;
};

// A position in a header without preprocessor lines and macros.
class HeaderReader::Cursor
{
public:
    Cursor(const QString &fileName, const QString &text)
        : file(fileName)
        , m_text(plain(text))
    {}

    bool atEnd() const { return m_position >= m_text.size(); }

    QChar peek() const { return atEnd() ? QChar() : m_text.at(m_position); }

    bool startsWith(QStringView word) const
    {
        return QStringView(m_text).mid(m_position).startsWith(word);
    }

    QChar take()
    {
        const QChar character = peek();
        line += character == u'\n' ? 1 : 0;
        ++m_position;
        return character;
    }

    QString takeLine()
    {
        QString taken;
        while (!atEnd() && peek() != u'\n')
            taken += take();
        return taken;
    }

    // The text up to the bracket that closes the one just taken.
    QString takeBracketed(QChar open, QChar close)
    {
        QString text;
        for (int depth = 1; !atEnd();) {
            const QChar character = take();
            depth += character == open ? 1 : character == close ? -1 : 0;
            if (depth == 0)
                break;
            text += character;
        }
        return text;
    }

    // A documentation comment: all its lines, without the marks.
    QString takeComment()
    {
        QString comment;
        if (startsWith(u"/*")) {
            while (!atEnd() && !startsWith(u"*/"))
                comment += take();
            take();
            take();
            return comment.remove(Expression(QStringLiteral("^/\\*+<?|(?<=\n)\\s*\\*")));
        }
        while (startsWith(u"///")) {
            comment += takeLine().mid(3) + u'\n';
            const qsizetype lineEnd = m_position;
            take();
            while (peek() == u' ')
                take();
            if (!startsWith(u"///") || startsWith(u"///<")) {
                line -= 1;
                m_position = lineEnd;
                break;
            }
        }
        return comment;
    }

    const QString file;
    int line = 1;

private:
    static QString plain(QString text)
    {
        // Keeps the number of lines.
        static const Expression directive(QStringLiteral("(?<=\n)#([^\n]*\\\\\n)*[^\n]*"));
        for (auto match = directive.match(text); match.hasMatch(); match = directive.match(text))
            text.replace(match.capturedStart(), match.capturedLength(),
                         QString(match.captured().count(u'\n'), u'\n'));
        text.replace(QStringLiteral("Q_SIGNALS"), QStringLiteral("public"));
        text.remove(Expression(QStringLiteral("\\bQ_SLOTS\\b|\\bIPCCORE\\w*_EXPORT\\b|"
                                              "\\b(Q|QT)_[A-Z_]+\\b(\\([^()\n]*\\))?|"
                                              "\\[\\[\\w+\\]\\]|extern \"C\"")));
        return text;
    }

    QString m_text;
    qsizetype m_position = 0;
};

void HeaderReader::read(const QString &file, const QString &text)
{
    Cursor cursor(file, u'\n' + text);
    cursor.line = 0;
    readScope(cursor, {.number = ++m_scopes});
}

// Reads up to the brace that closes the scope.
void HeaderReader::readScope(Cursor &cursor, const Scope &outer)
{
    Scope scope = outer;
    Group group;
    QString comment;
    int newlines = 0;
    while (!cursor.atEnd() && cursor.peek() != u'}') {
        if (cursor.peek().isSpace() || cursor.peek() == u';') {
            newlines = cursor.take() == u'\n' ? newlines + 1 : newlines;
            // A comment on its own is one about the file.
            if (newlines > 1 && !comment.isEmpty()) {
                scope.comment += comment;
                comment.clear();
            }
        } else if (cursor.startsWith(u"///<") || cursor.startsWith(u"/**<")) {
            cursor.takeComment();
        } else if (cursor.startsWith(u"///") || cursor.startsWith(u"/*")) {
            comment = cursor.takeComment();
            newlines = 0;
            if (comment.contains(u"@{") || comment.contains(u"@}")) {
                group = {.comment = comment, .isOpen = comment.contains(u"@{")};
                comment.clear();
            }
        } else if (cursor.startsWith(u"//")) {
            cursor.takeLine();
            newlines = 0;
        } else if (cursor.startsWith(u"public") || cursor.startsWith(u"protected")
                   || cursor.startsWith(u"private")) {
            QString access;
            while (!cursor.atEnd() && !access.endsWith(u':'))
                access += cursor.take();
            scope.isPublic = access.startsWith(u"public");
        } else {
            readDeclaration(cursor, scope, comment, &group);
            comment.clear();
            newlines = 0;
        }
    }
    cursor.take();
}

// Not a variable, even of a function's type or with a value, nor another name for a type.
static bool isFunction(const QString &declaration)
{
    static const Expression isOther(
        QStringLiteral("^\\s*(using|typedef|friend|template\\s*<[^>]*>\\s*concept)\\b"));
    static const Expression parameters(QStringLiteral("^\\s*template\\s*<[^>]*>"));
    const QString head = QString(declaration).remove(parameters).section(u'(', 0, 0);
    return declaration.contains(u'(') && !isOther.match(declaration).hasMatch()
           && (head.contains(QStringLiteral("operator"))
               || (!head.contains(u'=') && head.count(u'<') == head.count(u'>')));
}

void HeaderReader::readDeclaration(Cursor &cursor, const Scope &scope, QString comment,
                                   Group *group)
{
    static const Expression isScope(
        QStringLiteral("^\\s*(template\\s*<.*>\\s*)?(namespace|class|struct|enum)\\b([^()=]*)$"),
        Expression::DotMatchesEverythingOption);
    const int line = cursor.line;
    QString text;
    while (!cursor.atEnd()) {
        if (cursor.startsWith(u"//"))
            cursor.takeLine();
        const QChar character = cursor.take();
        if (character == u';')
            break;
        if (character == u'(') {
            text += u'(' + cursor.takeBracketed(u'(', u')') + u')';
        } else if (character == u'{') {
            const auto match = isScope.match(text);
            if (match.hasMatch() && match.captured(2) == u"enum") {
                readEnumeration(cursor, match.captured(3));
                return;
            }
            if (match.hasMatch() || text.trimmed().isEmpty()) {
                QString name = match.captured(3).section(u':', 0, 0).simplified();
                name.remove(QStringLiteral(" final"));
                Scope inner{.name = scope.classIndex >= 0 ? scope.name + u"::" + name : name,
                            .comment = scope.comment + comment,
                            .number = ++m_scopes};
                inner.isPublic = match.captured(2) != u"class";
                if (match.captured(2) != u"namespace" && match.hasMatch()) {
                    inner.classIndex = m_classes.size();
                    if (scope.isPublic)
                        m_classes.append(Class{
                            {cursor.file, line, inner.name, comment, scope.comment, scope.number}});
                    else
                        inner.classIndex = -1;
                }
                if (scope.isPublic)
                    readScope(cursor, inner);
                else
                    cursor.takeBracketed(u'{', u'}');
                return;
            }
            cursor.takeBracketed(u'{', u'}');
            // Otherwise it is the value of a variable.
            if (isFunction(text))
                break;
        } else {
            text += character;
        }
    }
    if (group->isOpen) {
        if (group->firstComment.isEmpty())
            group->firstComment = comment;
        if (comment.isEmpty())
            comment = group->firstComment;
        comment += group->comment;
    }
    if (scope.isPublic && isFunction(text))
        addFunction(cursor, scope, text, line, comment);
}

void HeaderReader::readEnumeration(Cursor &cursor, const QString &head)
{
    static const Expression name(QStringLiteral("^\\s*([A-Z]\\w*)"));
    const QString body = cursor.takeBracketed(u'{', u'}');
    const QString enumeration = head.simplified().section(u' ', -1);
    if (enumeration != u"ErrorCode" && enumeration != u"Kind")
        return;
    for (const QString &line : body.split(u'\n')) {
        if (const auto match = name.match(line); match.hasMatch())
            m_errorCodes.append(match.captured(1));
    }
}

// The parameters of a function, split at the commas outside brackets.
static QList<FunctionParameter> parametersOf(const QString &list)
{
    static const Expression named(QStringLiteral("^(.*[\\s&*>])(\\w+)$"));
    QList<FunctionParameter> parameters;
    QString text;
    int depth = 0;
    for (const QChar character : QString(list + u',')) {
        depth += QStringView(u"<({").contains(character) ? 1 : 0;
        depth -= QStringView(u">)}").contains(character) ? 1 : 0;
        if (character != u',' || depth > 0) {
            text += character;
            continue;
        }
        text = text.section(u'=', 0, 0).simplified();
        const auto match = named.match(text);
        if (!text.isEmpty() && text != u"void")
            parameters.append({match.hasMatch() ? match.captured(1).trimmed() : text,
                               match.hasMatch() ? match.captured(2) : QString()});
        text.clear();
    }
    return parameters;
}

void HeaderReader::addFunction(const Cursor &cursor, const Scope &scope, const QString &declaration,
                               int line, const QString &comment)
{
    static const Expression shape(
        QStringLiteral(
            "^(template\\s*<.*?>\\s*(?=\\w))?(.*?)((?:operator\\s*)?~?[^\\s(&*>]+|"
            "operator\\s*[^\\s(]+|operator\\(\\))\\s*\\(((?:[^()]|\\([^()]*\\))*)\\)(.*)$"),
        Expression::DotMatchesEverythingOption);
    const auto match = shape.match(declaration.simplified());
    if (!match.hasMatch())
        return;
    const QString name = match.captured(3);
    const QString tail = match.captured(5);
    const QString className = scope.name.section(QStringLiteral("::"), -1);
    const QList<FunctionParameter> parameters = parametersOf(match.captured(4));
    // Those that every class may have, and that always mean the same.
    const bool copies = parameters.size() == 1 && parameters.first().name == u"other";
    const bool isSpecial = name.startsWith(u'~') || tail.contains(u"= delete")
                           || (tail.contains(u"= default") && (copies || parameters.isEmpty()))
                           || (copies && (name == className || name.startsWith(u"operator=")));
    if (isSpecial || tail.contains(u"override"))
        return;
    Function function;
    function.file = cursor.file;
    function.line = line;
    function.isMember = scope.classIndex >= 0;
    function.name = function.isMember ? scope.name + u"::" + name : name;
    function.comment = comment;
    function.around = scope.comment;
    function.scope = scope.number;
    function.result = match.captured(2).simplified();
    function.parameters = parameters;
    m_functions.append(function);
    if (function.isMember)
        m_classes[scope.classIndex].hasFunctions = true;
}
