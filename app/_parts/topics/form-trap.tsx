/** When the form was opened, signed; and a field that people neither see nor reach, which programs fill in. */
export function FormTrap({ stamp }: { stamp: string | null }) {
  return (
    <>
      {stamp && <input type="hidden" name="stamp" value={stamp} />}
      <span className="sr-only" aria-hidden="true">
        <input type="text" name="website" tabIndex={-1} autoComplete="off" />
      </span>
    </>
  );
}
