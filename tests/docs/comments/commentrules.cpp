// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "commentrules.h"

#include <QtCore/qregularexpression.h>

using Expression = QRegularExpression;

CommentRules::CommentRules(const HeaderReader &headers)
    : m_headers(headers)
{
    for (qsizetype i = 0; i < headers.functions().size(); ++i) {
        const QString name = headers.functions().at(i).name;
        m_byName.insert(name, i);
        if (name.contains(u"::"))
            m_byName.insert(name.section(QStringLiteral("::"), -1), i);
    }
}

// With the comments it refers to.
QString CommentRules::wholeComment(qsizetype index, QList<qsizetype> *seen) const
{
    static const Expression refersBack(
        QStringLiteral("\\b([Tt]he same|[Aa]s (above|before)|the other)\\b"));
    static const Expression refers(
        QStringLiteral("\\b([Aa]s|[Ss]hort for|[Tt]hat of|[Tt]hose of|[Cc]odes of|errors of|"
                       "[Ll]ike)\\b"));
    static const Expression reference(QStringLiteral("((?:\\w+::)*\\w+)\\(\\)"));
    if (seen->contains(index))
        return {};
    seen->append(index);
    const Function &function = m_headers.functions().at(index);
    QString text = function.comment;
    if (refersBack.match(function.comment).hasMatch() && index > 0
        && m_headers.functions().at(index - 1).scope == function.scope)
        text += wholeComment(index - 1, seen);
    if (!refers.match(function.comment).hasMatch())
        return text;
    const QString scope = function.name.section(QStringLiteral("::"), 0, -2) + QStringLiteral("::");
    auto references = reference.globalMatch(function.comment);
    while (references.hasNext()) {
        const QString name = references.next().captured(1);
        // Those of the same class, if there are any.
        const QString own = scope + name;
        for (const qsizetype other : m_byName.values(m_byName.contains(own) ? own : name))
            text += wholeComment(other, seen);
    }
    return text;
}

bool CommentRules::names(const QString &text, const QString &parameter) const
{
    return text.contains(Expression(
        QStringLiteral("[@\\\\](param|p)(\\[\\w+\\])? %1\\b|`[^`]*\\b%1\\b[^`]*`").arg(parameter)));
}

QStringList CommentRules::complaintsAbout(const Function &function) const
{
    static const Expression isResult(QStringLiteral("\\b(Call)?Result<"));
    static const Expression isDuration(QStringLiteral("chrono::|\\bDuration\\b"));
    static const Expression isNumber(
        QStringLiteral("^(const )?(int|qint64|quint64|qsizetype|size_t|double|quint32)$"));
    static const Expression isSizeName(
        QStringLiteral("(size|Size|length|Length|bytes|Bytes|_len)$"));
    static const Expression range(QStringLiteral(
        "\\b(0|1|\\d+ (ms|s|µs)|Forever|or more|never|ms|µs|seconds?|minutes?|nanoseconds?)\\b"));
    static const Expression unit(QStringLiteral("\\b([Bb]ytes?|[KM]iB|elements)\\b"));
    static const Expression owner(QStringLiteral(
        "\\b(own(s|ed|er|ership)?|child|delete|free[ds]?|valid|lives?|belongs|outlives?|not kept|"
        "copied|during|null|nullptr|NULL|static)\\b"));
    static const Expression thread(QStringLiteral("\\b[Tt]hreads?\\b"));

    if (function.comment.trimmed().isEmpty())
        return {QStringLiteral("has no comment")};
    QStringList complaints;
    QList<qsizetype> seen;
    const QString comment =
        wholeComment(&function - m_headers.functions().constData(), &seen) + u'\n';
    const QString all = comment + function.around;
    bool hasPointer = function.result.endsWith(u'*');
    for (const FunctionParameter &parameter : function.parameters) {
        if (parameter.name.isEmpty()
            || (!names(all, parameter.name) && !(parameter.name == u"other")))
            complaints << QStringLiteral("does not explain its parameter '%1'")
                              .arg(parameter.name.isEmpty() ? parameter.type : parameter.name);
        // A pointer to a member refers to no object.
        hasPointer |= parameter.type.endsWith(u'*') && !parameter.type.endsWith(u"::*");
        if (isDuration.match(parameter.type).hasMatch() && !range.match(comment).hasMatch())
            complaints << QStringLiteral("does not give the range of '%1'").arg(parameter.name);
        if (isNumber.match(parameter.type).hasMatch() && isSizeName.match(parameter.name).hasMatch()
            && !unit.match(comment).hasMatch())
            complaints << QStringLiteral("does not give the unit of '%1'").arg(parameter.name);
    }
    if (isNumber.match(function.result).hasMatch() && isSizeName.match(function.name).hasMatch()
        && !unit.match(comment).hasMatch())
        complaints << QStringLiteral("does not give the unit of its result");
    if (isResult.match(function.result).hasMatch()) {
        static const Expression word(QStringLiteral("\\w+"));
        bool saysErrors = comment.contains(u"Never fails");
        auto words = word.globalMatch(comment);
        while (words.hasNext() && !saysErrors)
            saysErrors = m_headers.errorCodes().contains(words.next().captured());
        if (!saysErrors)
            complaints << QStringLiteral("does not say its errors");
    }
    if (hasPointer && !owner.match(all).hasMatch())
        complaints << QStringLiteral("does not say who owns its pointer");
    if (!function.isMember && !thread.match(all).hasMatch())
        complaints << QStringLiteral("does not say in which thread it may be called");
    return complaints;
}

QStringList CommentRules::complaints() const
{
    static const Expression threads(QStringLiteral("\\b([Tt]hreads?|[Vv]alue)\\b"));
    QStringList complaints;
    const auto complain = [&](const Documented &about, const QString &what) {
        complaints << QStringLiteral("%1:%2: %3: %4")
                          .arg(about.file)
                          .arg(about.line)
                          .arg(about.name, what);
    };
    for (const Class &type : m_headers.classes()) {
        if (type.comment.trimmed().isEmpty())
            complain(type, QStringLiteral("has no comment"));
        else if (type.hasFunctions && !threads.match(type.comment + type.around).hasMatch())
            complain(type, QStringLiteral("does not say its rules for threads"));
    }
    for (const Function &function : m_headers.functions()) {
        for (const QString &complaint : complaintsAbout(function))
            complain(function, complaint);
    }
    return complaints;
}
