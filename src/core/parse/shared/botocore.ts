/**
 * How botocore, and whatever is built on it, begins to tell what AWS refused; the group `code` is AWS's. The old command line
 * said "A client error (…) occurred". Source: botocore/exceptions.py, `ClientError.MSG_TEMPLATE`.
 */
export const REFUSED = String.raw`A(?:n error occurred| client error) \((?<code>[\w.]{1,80})\)(?: occurred)? when calling the `;
