import { MutationCache, QueryClient } from '@tanstack/react-query'
import { isUnsure, NetworkFailure, RequestFailure } from '../graphql/execute'

/** How the app asks: what fails on the way is asked again, what may have been done all the same is looked at. */
export function newQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    // Before anybody is told anything: the page then shows what is stored.
    mutationCache: new MutationCache({
      onError: (failure) => (isUnsure(failure) ? queries.invalidateQueries() : undefined),
    }),
    defaultOptions: {
      // What the browser thinks of the line is not asked: a server on the same machine or network answers all the same.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        retry: (failures, error) =>
          failures < 2 && (error instanceof NetworkFailure || afterSeconds(error) !== undefined),
        retryDelay: (failures, error) => 1000 * (afterSeconds(error) ?? 2 ** failures),
        refetchOnWindowFocus: false,
        staleTime: 30_000,
      },
    },
  })
  return queries
}

function afterSeconds(error: Error): number | undefined {
  return error instanceof RequestFailure ? error.retryAfter : undefined
}
