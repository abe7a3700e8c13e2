import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { addressOfAgency, type Place } from '../../features/administration/addresses'
import { AgencySelect } from '../../features/report/AgencySelect'
import styles from './AdminRoute.module.css'

interface OfAgencyProps {
  place: Place
  within: string
  chosen: string
  children: ReactNode
}

/** What belongs to one agency out of those that are administered. */
export function OfAgency({ place, within, chosen, children }: OfAgencyProps) {
  const [, navigate] = useLocation()
  return (
    <>
      <div className={styles.select}>
        <AgencySelect
          label="机关"
          within={within}
          value={chosen}
          onChange={(code) => navigate(addressOfAgency(code, place))}
        />
      </div>
      {children}
    </>
  )
}
