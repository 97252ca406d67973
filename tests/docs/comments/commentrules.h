// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "headerreader.h"

#include <QtCore/qhash.h>
#include <QtCore/qstringlist.h>

// What the comments of public headers must say: about each function what it does, its parameters,
// units, errors, ownership and threads; about each class with functions, its threads.
//
// A comment may refer to others instead: "The same", "as above" and "as send()" bring in what
// those say.
class CommentRules
{
public:
    explicit CommentRules(const HeaderReader &headers);

    // One line for each missing thing: "reply.h:12: Reply::write: does not say its errors".
    QStringList complaints() const;

private:
    QStringList complaintsAbout(const Function &function) const;
    QString wholeComment(qsizetype index, QList<qsizetype> *seen) const;
    bool names(const QString &text, const QString &parameter) const;

    const HeaderReader &m_headers;
    QMultiHash<QString, qsizetype> m_byName; // with and without the class
};
