/**
 * Runs before the first paint: applies the chosen theme, and marks a browser that has a session so that the
 * place of the signed-in person is kept free. Fixed text, hence a fixed hash in the content security policy.
 */
export const themeScript =
  '(function(d){try{var t=localStorage.getItem("theme");if(t==="dark"||t==="light")d.dataset.theme=t}catch(e){}' +
  'if(/(^|; )kundig-in=1/.test(document.cookie))d.dataset.in=""})(document.documentElement)';
