/**
 * Minimal types for the parts of PouchDB 9 that come without any. Only what we call, as it behaves.
 */
declare module 'pouchdb-merge' {
  export interface RevisionStatus {
    status: 'available' | 'missing';
    deleted?: boolean;
  }
  /** Hash of the revision, its status, the revisions made from it. */
  export type RevisionNode = [id: string, opts: RevisionStatus, children: RevisionNode[]];
  /** A root that is still known, with its generation. */
  export interface RevisionPath {
    pos: number;
    ids: RevisionNode;
  }
  export type RevisionTree = RevisionPath[];
  interface WithTree {
    rev_tree: RevisionTree;
  }

  /** Merges a path into the tree (which it changes) and stems it to `depth` revisions. */
  export function merge(
    tree: RevisionTree,
    path: RevisionPath,
    depth: number,
  ): {
    tree: RevisionTree;
    stemmedRevs: string[];
    conflicts: 'new_leaf' | 'new_branch' | 'internal_node';
  };
  export function winningRev(metadata: WithTree): string;
  export function isDeleted(metadata: WithTree, rev?: string): boolean;
  export function isLocalId(id: unknown): boolean;
  export function revExists(tree: RevisionTree, rev: string): boolean;
  export function collectConflicts(metadata: WithTree): string[];
  /** Leaves by generation, newest first. */
  export function collectLeaves(tree: RevisionTree): { rev: string; opts: RevisionStatus }[];
  export function rootToLeaf(
    tree: RevisionTree,
  ): { pos: number; ids: { id: string; opts: RevisionStatus }[] }[];
  /** Marks all revisions but the leaves as missing; the answer names those that were available. */
  export function compactTree(metadata: WithTree): string[];
  export function traverseRevTree(
    tree: RevisionTree,
    visit: (
      isLeaf: boolean,
      pos: number,
      id: string,
      context: unknown,
      opts: RevisionStatus,
    ) => unknown,
  ): void;
  export function removeLeafFromTree(tree: RevisionTree, leafRev: string): RevisionTree;
  export function findPathToLeaf(tree: RevisionTree, leafRev: string): string[];
  /** The leaf that was made from `rev`; throws where the tree does not know it. */
  export function latest(rev: string, metadata: WithTree & { id?: string }): string;
}

declare module 'pouchdb-errors' {
  export interface PouchError extends Error {
    status: number;
    error: true;
    reason?: string;
    /** Added by get(), and by us where a problem has a code of its own. */
    docId?: string;
    id?: string;
    problem?: string;
  }
  export const MISSING_DOC: PouchError;
  export const REV_CONFLICT: PouchError;
  export const MISSING_ID: PouchError;
  export const INVALID_REV: PouchError;
  export const INVALID_ID: PouchError;
  export const UNKNOWN_ERROR: PouchError;
  export const BAD_REQUEST: PouchError;
  export const FORBIDDEN: PouchError;
  export const NOT_AN_OBJECT: PouchError;
  export const DOC_VALIDATION: PouchError;
  export function createError(error: PouchError, reason?: string): PouchError;
}

declare module 'pouchdb-adapter-utils' {
  import type { PouchError } from 'pouchdb-errors';
  import type { RevisionTree } from 'pouchdb-merge';

  export interface DocumentMetadata {
    id: string;
    rev: string;
    rev_tree: RevisionTree;
    deleted?: boolean;
    [key: string]: unknown;
  }
  export interface DocumentInfo {
    metadata: DocumentMetadata;
    data: Record<string, unknown>;
    stemmedRevs?: string[];
    error?: unknown;
  }
  /**
   * Splits a document into metadata and data and gives it its revision. Throws for an invalid id
   * or an unknown `_field`; returns the error for an invalid `_rev`.
   */
  export function parseDoc(
    doc: Record<string, unknown>,
    newEdits: boolean,
    options?: { deterministic_revs?: boolean },
  ): DocumentInfo | (PouchError & { metadata?: undefined });
  /** Merges one document into what was stored; calls back at once, through `write` on success. */
  export function updateDoc(
    revLimit: number,
    previous: { id: string; rev_tree: RevisionTree },
    info: DocumentInfo,
    results: unknown[],
    position: number,
    done: () => void,
    write: (
      info: DocumentInfo,
      winningRev: string,
      winnerDeleted: boolean,
      newRevDeleted: boolean,
      isUpdate: boolean,
      delta: number,
      position: number,
      done: () => void,
    ) => void,
    newEdits: boolean,
  ): void;
  /** `_allDocs` for `keys`, by one call of `api._allDocs` a key. */
  export function allDocsKeysQuery(api: unknown, options: unknown): Promise<unknown>;
}

declare module 'pouchdb-utils' {
  export function clone<T>(value: T): T;
  export function uuid(): string;
  export function nextTick(run: () => void): void;
  /** Decides on a change by `opts.filter`, and takes `doc` off where it was not asked for. */
  export function filterChange(
    opts: object,
  ): (change: { id: string; doc?: unknown }) => boolean | Error;
}

/** What the sealed adapter adds to the options of `new PouchDB(name, options)`. */
declare namespace PouchDB {
  namespace Configuration {
    interface LocalDatabaseConfiguration {
      /** A store that is open already, from `openDocuments`. */
      documents?: import('./documents.ts').Documents;
      /** Where revisions written through this object come from. Default: 'local'. */
      origin?: 'local' | 'server';
    }
  }
}
