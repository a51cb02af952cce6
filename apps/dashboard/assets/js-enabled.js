// What GOV.UK Frontend's template does in an inline script, which our content security policy does not allow.
document.body.className +=
  ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');
