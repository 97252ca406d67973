// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Empty: CMake only compiles precompiled headers together with a source file.
