import { useLocation } from 'wouter'
import { useTitle } from '../../components/useTitle'
import { RegisterForm } from '../../features/request/RegisterForm'

/** /desk/requests/new: a request as it came. */
export function RegisterRoute({ agency }: { agency: string }) {
  useTitle('登记申请')
  const [, navigate] = useLocation()
  return (
    <>
      <div className="desk-bar">
        <h1>登记申请</h1>
      </div>
      <div className="desk-sheet">
        <RegisterForm
          agency={agency}
          onDone={(id, told) => navigate(`/desk/requests/${encodeURIComponent(id)}`, { state: { told } })}
          onClose={() => navigate('/desk/requests')}
        />
      </div>
    </>
  )
}
