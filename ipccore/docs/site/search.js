// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// The search box: suggests while one types, and fills search.html. The index is loaded when it is
// first needed. Also shows where the page is in the list beside it.
'use strict';

(() => {
    const kinds = {class: 'class', struct: 'struct', concept: 'concept', function: 'function',
                   variable: 'member', typedef: 'type', enum: 'enum', value: 'value',
                   signal: 'signal', define: 'macro', page: 'page', section: 'section'};
    let loading = null;

    function load() {
        loading ??= new Promise((resolve) => {
            const script = document.createElement('script');
            script.src = 'searchindex.js';
            script.onload = () => resolve(window.searchIndex);
            document.head.append(script);
        });
        return loading;
    }

    // How well an entry matches all words; 0: not at all.
    function rate([name, kind, , text], words) {
        const title = name.toLowerCase();
        const last = title.replace(/^.*::/, '');
        let sum = kind === 'class' || kind === 'struct' || kind === 'page' ? 5 : 0;
        for (const word of words) {
            if (last === word || title === word)
                sum += 100;
            else if (last.startsWith(word))
                sum += 50;
            else if (title.includes(word))
                sum += 20;
            else if (text.toLowerCase().includes(word))
                sum += 5;
            else
                return 0;
        }
        return sum - name.length / 100;
    }

    function find(index, query) {
        const words = query.toLowerCase().replaceAll('()', '').split(/\s+/).filter(Boolean);
        if (!words.length)
            return [];
        const seen = new Set();
        return index.map((entry) => [rate(entry, words), entry])
            .filter(([rating]) => rating > 0)
            .sort((a, b) => b[0] - a[0])
            .map(([, entry]) => entry)
            // Overloads have one name.
            .filter(([name, kind]) => !seen.has(kind + name) && seen.add(kind + name));
    }

    function item([name, kind, url, text], withText) {
        const li = document.createElement('li');
        const link = document.createElement('a');
        link.href = url;
        link.textContent = name;
        const label = document.createElement('small');
        label.textContent = kinds[kind] ?? kind;
        li.append(link, ' ', label);
        if (withText && text) {
            const paragraph = document.createElement('p');
            paragraph.textContent = text.length > 200 ? text.slice(0, 200) + '…' : text;
            li.append(paragraph);
        }
        return li;
    }

    const input = document.querySelector('input[type=search]');
    const suggestions = document.getElementById('found');
    const results = document.getElementById('results');

    async function show() {
        const query = input.value;
        const found = find(await load(), query);
        if (query !== input.value)
            return;
        if (results) {
            results.replaceChildren(...found.slice(0, 50).map((entry) => item(entry, true)));
            document.getElementById('summary').textContent = !query ? 'Type into the box above.'
                : found.length ? `${found.length} found for “${query}”` : `Nothing found for “${query}”`;
        } else {
            suggestions.replaceChildren(...found.slice(0, 8).map((entry) => item(entry, false)));
            suggestions.hidden = !found.length;
        }
    }

    const menu = document.getElementById('menu');
    const current = menu.querySelector('[aria-current]');
    if (current && getComputedStyle(menu).position === 'sticky')
        menu.scrollTop = current.offsetTop - menu.clientHeight / 2;

    input.addEventListener('input', show);
    input.addEventListener('focus', load);
    document.addEventListener('keydown', (event) => {
        if (event.key === 'Escape')
            suggestions.hidden = true;
        if (event.key === '/' && document.activeElement !== input) {
            event.preventDefault();
            input.focus();
        }
    });
    document.addEventListener('click', (event) => {
        if (!event.target.closest('form'))
            suggestions.hidden = true;
    });
    if (results) {
        input.value = new URLSearchParams(location.search).get('q') ?? '';
        show();
    }
})();
