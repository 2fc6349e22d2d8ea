'use client'

import { defaultKeymap } from '@codemirror/commands'
import { type AnnotationType, Compartment, EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, placeholder as placeholderOf } from '@codemirror/view'
import { useEffect, useRef, useState } from 'react'
import { yCollab, ySyncAnnotation, yUndoManagerKeymap } from 'y-codemirror.next'
import { type PadName, padText } from '#lib/docs/notes-doc'
import { padAwareness } from '#lib/docs/pad-awareness'
import type { Notes } from '#lib/docs/session'
import css from './pad.module.css'

export interface PadEditorProps {
  notes: Notes
  pad: PadName
  /** What a screen reader calls it. */
  label: string
  /** Id of the text that explains it, or says what is wrong. */
  describedBy?: string | undefined
  placeholder: string
  invalid?: boolean
  /** Characters that may be written here; what comes from others is taken whatever its length. */
  most: number
  readOnly: boolean
  /** The text, at first and whenever anybody changes it. */
  onText?: (text: string) => void
}

/**
 * The editor of one shared text: everybody's changes and cursors, one's own undo.
 * It is loaded apart, since most pages are read without it.
 */
export function PadEditor(props: PadEditorProps) {
  const { notes, pad, placeholder, most, onText } = props
  const place = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<EditorView | null>(null)

  useEffect(() => {
    if (!place.current) return
    const text = padText(notes.doc, pad)
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text.toString(),
        extensions: [
          keymap.of([...yUndoManagerKeymap, ...defaultKeymap]),
          // A line ends as it does in the shared text, or the places in the two would differ.
          EditorState.lineSeparator.of('\n'),
          EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, '\n')),
          EditorView.lineWrapping,
          EditorView.perLineTextDirection.of(true),
          EditorView.cspNonce.of(document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? ''),
          placeholderOf(placeholder),
          noLongerThan(most),
          leavesNoCursorBehind(notes),
          FIELD.of([]),
          yCollab(text, padAwareness(notes.awareness)),
        ],
      }),
    })
    setView(made)
    return () => {
      clearCursor(notes)
      made.destroy()
    }
  }, [notes, pad, placeholder, most])

  const { label, describedBy, invalid = false, readOnly } = props
  useEffect(() => {
    view?.dispatch({ effects: FIELD.reconfigure(fieldAs({ label, describedBy, invalid, readOnly })) })
  }, [view, label, describedBy, invalid, readOnly])

  useEffect(() => {
    if (!onText) return
    const text = padText(notes.doc, pad)
    const changed = () => onText(text.toString())
    text.observe(changed)
    changed()
    return () => text.unobserve(changed)
  }, [notes, pad, onText])

  return (
    <div
      ref={place}
      className={css.editor}
      data-invalid={invalid || undefined}
      data-read-only={readOnly || undefined}
    />
  )
}

/** How the editor looks as a field of a form: what of it changes while somebody writes. */
const FIELD = new Compartment()

function fieldAs({
  label,
  describedBy,
  invalid,
  readOnly,
}: Pick<PadEditorProps, 'label' | 'describedBy' | 'invalid' | 'readOnly'>): Extension {
  return [
    EditorView.contentAttributes.of({
      'aria-label': label,
      ...(describedBy ? { 'aria-describedby': describedBy } : {}),
      ...(invalid ? { 'aria-invalid': 'true' } : {}),
      ...(readOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      dir: 'auto',
      spellcheck: 'true',
      autocapitalize: 'sentences',
    }),
    EditorView.editable.of(!readOnly),
    EditorState.readOnly.of(readOnly),
  ]
}

/** Of the binding, which has no types for it: marks a change that came out of the shared text. */
const FROM_SHARED_TEXT: AnnotationType<unknown> = ySyncAnnotation

/** What one types or pastes stops at the limit; what others wrote is never cut. */
function noLongerThan(most: number): Extension {
  return EditorState.changeFilter.of((change) => {
    const { length } = change.newDoc
    return length <= most || length <= change.startState.doc.length || change.annotation(FROM_SHARED_TEXT) !== undefined
  })
}

/** The binding shows where one is, but doesn't take it back when the field is left. */
function leavesNoCursorBehind(notes: Notes): Extension {
  return EditorView.domEventHandlers({
    blur: () => {
      clearCursor(notes)
      return false
    },
  })
}

function clearCursor({ awareness }: Notes): void {
  if (awareness.getLocalState()?.cursor) awareness.setLocalStateField('cursor', null)
}
