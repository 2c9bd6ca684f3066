import { FormPage } from '@/components/form-page'
import { PrivacyGuide } from '@/features/account/privacy-guide'

export default function Privacy() {
  return (
    <FormPage>
      <PrivacyGuide />
    </FormPage>
  )
}
