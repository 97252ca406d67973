// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

// Part of a header that has a documentation comment.
struct Documented
{
    QString file;
    int line = 0;
    QString name;    // with its class: "Server::listen"
    QString comment; // its own
    QString around;  // the comments of its class, or of its namespace and file
    int scope = 0;   // which class or namespace; counts up through all files
};

struct FunctionParameter
{
    QString type;
    QString name;
};

struct Function : Documented
{
    QString result;
    QList<FunctionParameter> parameters;
    bool isMember = false;
};

struct Class : Documented
{
    bool hasFunctions = false; // public ones, apart from those that every class has
};

// What a header offers: its public functions and classes, and the names of its error codes. Reads
// this tree's style, not all of C++.
class HeaderReader
{
public:
    void read(const QString &file, const QString &text);

    const QList<Function> &functions() const { return m_functions; }

    const QList<Class> &classes() const { return m_classes; }

    const QStringList &errorCodes() const { return m_errorCodes; }

private:
    struct Scope;
    struct Group;
    class Cursor;

    void readScope(Cursor &cursor, const Scope &scope);
    void readDeclaration(Cursor &cursor, const Scope &scope, QString comment, Group *group);
    void readEnumeration(Cursor &cursor, const QString &head);
    void addFunction(const Cursor &cursor, const Scope &scope, const QString &declaration, int line,
                     const QString &comment);

    QList<Function> m_functions;
    QList<Class> m_classes;
    QStringList m_errorCodes;
    int m_scopes = 0;
};
